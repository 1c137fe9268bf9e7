/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.assignment;

import io.blocgraph.member.MemberRef;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An assignment with regard to one of the units that it covers.
 *
 * @param id the id
 * @param since the first day on which it covers the unit; null if that is not known
 * @param decision the number of the decision, or empty if it is not known or not visible to the caller
 * @param entitled whether the holder sits on the committee that is required for the unit ({@link Eligibility})
 * @param member the holder
 */
public record Assignment(
        String id, @Nullable LocalDate since, Optional<String> decision, boolean entitled, MemberRef member) {}
