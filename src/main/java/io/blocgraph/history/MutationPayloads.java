package io.blocgraph.history;

import io.blocgraph.graph.query.PayloadReader;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reads the payloads of mutations, within the transaction of the change. */
@Component
class MutationPayloads {

    private final PayloadReader reader;
    private final MessageSource messages;

    MutationPayloads(PayloadReader reader, MessageSource messages) {
        this.reader = reader;
        this.messages = messages;
    }

    /**
     * Reads a payload as of the day of the change.
     *
     * @param result what it leads to
     * @param problems what is wrong with the change
     */
    MutationPayload read(ChangeRequest request, MutationResult result, List<Problem> problems) {
        Map<String, Object> nodes = reader.read(
                request.call().selection(),
                result.single(),
                result.lists(),
                request.asOf(),
                request.scope(),
                request.transaction());
        return new MutationPayload(nodes, maskInvisible(problems, request.authorization()), messages);
    }

    /** {@return the payload of a mutation that falls with another of its decision} */
    MutationPayload notApplied() {
        return new MutationPayload(Map.of(), List.of(Problem.error(ChangeProblem.NOT_APPLIED, "decision")), messages);
    }

    /** Removes from problems what is not visible to the caller: ids and names. */
    private static List<Problem> maskInvisible(List<Problem> problems, ChangeAuthorization authorization) {
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
