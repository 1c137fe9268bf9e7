package io.blocgraph.member;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who goes where.
 *
 * @param members the ids of the members
 * @param cell the id of the cell to which they go
 * @param temporary whether they are only active there for a time
 * @param until the first day on which they no longer are
 */
record TransferMemberInput(
        List<String> members,
        String cell,
        boolean temporary,
        @Nullable LocalDate until) {}
