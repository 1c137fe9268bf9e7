/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.change;

import io.blocgraph.screen.common.GraphQlQueries;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.graphql.client.ClientGraphQlResponse;
import org.springframework.stereotype.Component;

/** Sends mutations to the API in process: all steps of a change in one request. */
@Component
class MutationClient {

    private static final ParameterizedTypeReference<Map<String, Object>> MAP_TYPE =
            new ParameterizedTypeReference<>() {};

    private static final String UNIT = "unit { id code name version parent { code name } "
            + "... on Organization { form sector cluster { code name } } establishedOn }";
    private static final String MEMBER =
            "member { id code fullName version gender bornOn joinedOn officialOn phone email address "
                    + "cell { code name } }";

    private static final String FOLLOW_UP = "followUp { id version title code plannedOn heldOn dueOn }";

    private static final String ASSIGNMENT = "assignment { id version topic until units { id code name } }";

    /**
     * The selection of the changed object by mutation, to compare its current state with the input after a conflict.
     */
    private static final Map<String, String> SUBJECTS = Map.ofEntries(
            Map.entry("createUnit", UNIT),
            Map.entry("updateUnit", UNIT),
            Map.entry("moveUnit", UNIT),
            Map.entry("mergeUnits", UNIT),
            Map.entry("splitUnit", UNIT),
            Map.entry("dissolveUnit", UNIT),
            Map.entry("admitMember", MEMBER),
            Map.entry("updateMember", MEMBER),
            Map.entry("confirmMember", MEMBER),
            Map.entry("endMembership", MEMBER),
            Map.entry("transferMember", MEMBER),
            Map.entry("anonymizeMember", MEMBER),
            Map.entry("reassign", MEMBER),
            Map.entry("placeInCluster", "cluster { id code name version }"),
            Map.entry("updateCommittee", "committee { id name version term { termStart: since termEnd: until } }"),
            Map.entry("endSeat", "seat { id version until }"),
            Map.entry("seatMember", "committee { id name version }"),
            Map.entry("assign", MEMBER),
            Map.entry("updateAssignment", ASSIGNMENT),
            Map.entry("endAssignment", ASSIGNMENT),
            Map.entry("waive", "unit { id code name version }"),
            Map.entry("endWaiver", "waiver { id version until }"),
            Map.entry("recordVisit", FOLLOW_UP),
            Map.entry("cancelFollowUp", FOLLOW_UP),
            Map.entry("updateFollowUp", FOLLOW_UP),
            Map.entry("takeDevelopment", FOLLOW_UP),
            Map.entry("escalateDevelopment", FOLLOW_UP),
            Map.entry("settleDevelopment", FOLLOW_UP),
            Map.entry("recordInspection", FOLLOW_UP),
            Map.entry("addFinding", FOLLOW_UP),
            Map.entry("remedyFinding", FOLLOW_UP),
            Map.entry("verifyFinding", FOLLOW_UP),
            Map.entry("concludeInspection", FOLLOW_UP),
            Map.entry("issueResolution", FOLLOW_UP),
            Map.entry("reviewPoint", FOLLOW_UP),
            Map.entry("reportTarget", FOLLOW_UP),
            Map.entry("recordStudySession", FOLLOW_UP));

    private static final String PROBLEMS = " problems { code severity field message entities } ";
    private static final String CHANGE = """
             change { id kind effectiveOn details { entity field target before after }
              entities { id ... on Unit { code name } ... on Member { code fullName } ... on FollowUp { title } } }""";

    private final GraphQlQueries queries;

    MutationClient(GraphQlQueries queries) {
        this.queries = queries;
    }

    /**
     * Executes the steps of a change.
     *
     * @param steps the mutations; if they name a decision, either all or none are applied
     * @param terms the options common to all steps: effective date, decision, reason, version, dry run
     * @return the result
     * @throws io.blocgraph.screen.common.QueryFailedException if the request is rejected or fails
     */
    ChangeResult execute(List<MutationStep> steps, Map<String, Object> terms) {
        var variables = new HashMap<String, Object>();
        var arguments = new ArrayList<String>();
        var fields = new ArrayList<String>();
        for (var i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            var type = step.mutation().substring(0, 1).toUpperCase(Locale.ROOT)
                    + step.mutation().substring(1) + "Input!";
            variables.put("i" + i, step.withOptions(terms).input());
            arguments.add("$i%d: %s".formatted(i, type));
            fields.add("s%d: %s(input: $i%d) { %s %s %s }"
                    .formatted(i, step.mutation(), i, PROBLEMS, CHANGE, SUBJECTS.getOrDefault(step.mutation(), "")));
        }
        var document = arguments.stream().collect(Collectors.joining(", ", "mutation change(", ") {\n"))
                + String.join("\n", fields) + "\n}";
        var answer = queries.executeDocument(document, variables);
        var current = steps.isEmpty() ? Optional.<Map<String, Object>>empty() : currentState(answer, steps.getFirst());
        return new ChangeResult(
                flatMapSteps(steps, i -> answer.field("s" + i + ".problems").toEntityList(Problem.class)).stream()
                        .distinct()
                        .toList(),
                flatMapSteps(
                        steps,
                        i ->
                                Optional.ofNullable(answer.field("s" + i + ".change")
                                                .toEntity(ChangeRecord.class))
                                        .stream()
                                        .toList()),
                current);
    }

    private static <T> List<T> flatMapSteps(List<MutationStep> steps, IntFunction<List<T>> each) {
        return IntStream.range(0, steps.size())
                .mapToObj(each)
                .flatMap(List::stream)
                .toList();
    }

    private static Optional<Map<String, Object>> currentState(ClientGraphQlResponse answer, MutationStep step) {
        var selected = SUBJECTS.getOrDefault(step.mutation(), "");
        return selected.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(answer.field("s0." + selected.substring(0, selected.indexOf(' ')))
                                .toEntity(MAP_TYPE))
                        .map(MutationClient::flattenTerm);
    }

    /** Flattens the term of a committee, which is two fields in the form. */
    private static Map<String, Object> flattenTerm(Map<String, Object> thing) {
        var flat = new HashMap<>(thing);
        if (flat.remove("term") instanceof Map<?, ?> term) {
            term.forEach((name, day) -> flat.put(String.valueOf(name), day));
        }
        return flat;
    }

    /** Undoes changes, the last one first. */
    ChangeResult undo(List<ChangeRecord> made) {
        return execute(
                made.reversed().stream()
                        .map(it -> new MutationStep("undo", Map.of("change", it.id())))
                        .toList(),
                Map.of());
    }
}
