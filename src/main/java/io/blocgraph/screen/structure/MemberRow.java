package io.blocgraph.screen.structure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A member as a row of a unit's list shows one. */
record MemberRow(
        String code,
        String fullName,
        String status,
        @Nullable LocalDate joinedOn) {}
