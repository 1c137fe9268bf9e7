/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.committee;

import java.time.LocalDate;
import org.springframework.graphql.data.ArgumentValue;

/**
 * The input of {@code updateCommittee}. Omitted fields remain unchanged.
 *
 * @param id the id of the committee
 * @param name the name; null removes it
 * @param termStart the first day of the term; null if it is not known
 * @param termEnd the first day after the term; null if it is not known
 * @param endSeats whether all seats end on the effective date
 */
record UpdateCommitteeInput(
        String id,
        ArgumentValue<String> name,
        ArgumentValue<LocalDate> termStart,
        ArgumentValue<LocalDate> termEnd,
        boolean endSeats) {}
