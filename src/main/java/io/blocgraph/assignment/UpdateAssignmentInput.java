package io.blocgraph.assignment;

import java.time.LocalDate;
import java.util.List;
import org.springframework.graphql.data.ArgumentValue;

/**
 * What is to change of an assignment; what is omitted stays.
 *
 * @param id the id of the assignment
 * @param units the ids of the units that it is to cover
 * @param topic its topic; null removes it
 * @param until the first day on which it no longer holds; null lets it last
 */
record UpdateAssignmentInput(
        String id, ArgumentValue<List<String>> units, ArgumentValue<String> topic, ArgumentValue<LocalDate> until) {}
