/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.assignment;

import java.time.LocalDate;
import java.util.List;
import org.springframework.graphql.data.ArgumentValue;

/**
 * The input of {@code updateAssignment}. Omitted fields remain unchanged.
 *
 * @param id the id of the assignment
 * @param units the ids of the units that it covers
 * @param topic the topic; null removes it
 * @param until the first day on which it is no longer valid; null makes it open-ended
 */
record UpdateAssignmentInput(
        String id, ArgumentValue<List<String>> units, ArgumentValue<String> topic, ArgumentValue<LocalDate> until) {}
