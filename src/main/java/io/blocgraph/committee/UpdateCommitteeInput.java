package io.blocgraph.committee;

import java.time.LocalDate;
import org.springframework.graphql.data.ArgumentValue;

/**
 * What is to change of a committee; what is omitted stays.
 *
 * @param id the id of the committee
 * @param name its name; null removes it
 * @param termStart the first day of its term; null if it is not known
 * @param termEnd the first day after its term; null if it is not known
 * @param endSeats whether its seats end, too
 */
record UpdateCommitteeInput(
        String id,
        ArgumentValue<String> name,
        ArgumentValue<LocalDate> termStart,
        ArgumentValue<LocalDate> termEnd,
        boolean endSeats) {}
