/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import graphql.schema.DataFetchingFieldSelectionSet;
import io.blocgraph.graph.query.PayloadReader;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reads the payloads of mutations within the transaction of the change. */
@Component
class MutationPayloads {

    private final PayloadReader reader;
    private final MessageSource messages;

    MutationPayloads(PayloadReader reader, MessageSource messages) {
        this.reader = reader;
        this.messages = messages;
    }

    /**
     * Reads a payload as of the effective date.
     *
     * @param request the request
     * @param selection the selected fields of the payload
     * @param result the entities of the payload
     * @param problems the problems of the change, in which entities that are not visible to the caller are masked
     * @return the payload
     */
    MutationPayload read(
            ChangeRequest request,
            DataFetchingFieldSelectionSet selection,
            MutationResult result,
            List<Problem> problems) {
        Map<String, String> single = new HashMap<>(result.single());
        if (request.isAnonymous()) {
            // what somebody gives need not be theirs to read
            single.values().removeAll(request.authorization().findInvisible(single.values()));
        }
        Map<String, Object> nodes =
                reader.read(selection, single, result.lists(), request.asOf(), request.scope(), request.transaction());
        return new MutationPayload(nodes, maskInvisible(problems, request.authorization()), messages);
    }

    /** {@return the payload of a mutation that is rolled back because another one of its decision was rejected} */
    MutationPayload notApplied() {
        return new MutationPayload(Map.of(), List.of(Problem.error(ChangeProblem.NOT_APPLIED, "decision")), messages);
    }

    /** Masks the ids and names of entities that are not visible to the caller. */
    List<Problem> maskInvisible(List<Problem> problems, ChangeAuthorization authorization) {
        List<String> invisible = authorization.findInvisible(problems.stream()
                .flatMap(problem -> problem.entities().stream())
                .toList());
        return problems.stream()
                .map(problem -> Collections.disjoint(problem.entities(), invisible)
                        ? problem
                        : problem.masked(problem.entities().stream()
                                .filter(id -> !invisible.contains(id))
                                .toList()))
                .toList();
    }
}
