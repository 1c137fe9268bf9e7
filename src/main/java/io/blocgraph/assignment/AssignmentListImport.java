/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.assignment;

import io.blocgraph.graph.query.Row;
import io.blocgraph.hierarchy.UnitReferences;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.ChangeProblem;
import io.blocgraph.history.InputValidation;
import io.blocgraph.history.UnitOfWork;
import io.blocgraph.importer.ImportProblem;
import io.blocgraph.importer.ImportRow;
import io.blocgraph.importer.ListImport;
import io.blocgraph.importer.mapping.ListKind;
import io.blocgraph.member.MemberReferences;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Imports lists of who is responsible for which units. What somebody is responsible for already stays as it is. */
@Component
class AssignmentListImport implements ListImport {

    private static final String PRESENT = """
            UNWIND $members AS id
            MATCH (m:Entity {id: id})-[:ANSWERS_BY /* as of */]->(a:Assignment)
            RETURN m.id AS member, a.id AS assignment, coalesce(a.topic, '') AS topic,
                   COLLECT { MATCH (a)-[:COVERS /* as of */]->(u:Unit) RETURN u.id } AS units""";

    private final UnitReferences units;
    private final MemberReferences members;

    AssignmentListImport(UnitReferences units, MemberReferences members) {
        this.units = units;
        this.members = members;
    }

    @Override
    public ListKind kind() {
        return ListKind.ASSIGNMENTS;
    }

    @Override
    public void apply(ChangeContext context, UnitOfWork work, List<ImportRow> rows) {
        Map<ImportRow, List<String>> named = units.resolveSeveral(context, rows, "units");
        Map<ImportRow, String> places = named.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().getFirst()));
        Map<ImportRow, String> holders = members.resolve(context, rows, places);
        Map<String, Set<String>> covered = new HashMap<>();
        Map<String, Set<String>> topics = new HashMap<>();
        context.read(PRESENT, Map.of("members", List.copyOf(new HashSet<>(holders.values())))).stream()
                .map(Row::of)
                .forEach(row -> {
                    covered.computeIfAbsent(row.text("member"), member -> new HashSet<>())
                            .addAll(row.texts("units"));
                    topics.computeIfAbsent(row.text("member"), member -> new HashSet<>())
                            .add(row.text("topic").toLowerCase(Locale.ROOT));
                });
        Set<String> uneditable = context.findUneditable(
                named.values().stream().flatMap(Collection::stream).toList());
        holders.forEach((row, member) -> {
            List<String> wanted = named.getOrDefault(row, List.of());
            String topic = row.text("topic").orElse("");
            if (row.isRefused()) {
                return;
            }
            if (wanted.isEmpty() && topic.isEmpty()) {
                row.refuse(ImportProblem.NOTHING_TO_ANSWER_FOR, "units");
            } else if (wanted.stream().anyMatch(uneditable::contains)) {
                row.refuse(ChangeProblem.FORBIDDEN, "units");
            } else {
                row.match(member);
                Set<String> present = covered.computeIfAbsent(member, key -> new HashSet<>());
                List<String> added =
                        wanted.stream().filter(unit -> !present.contains(unit)).toList();
                boolean isKnownTopic = topics.getOrDefault(member, Set.of()).contains(topic.toLowerCase(Locale.ROOT));
                if (!added.isEmpty() || wanted.isEmpty() && !isKnownTopic) {
                    row.attempt(() -> assign(context, work, row, member, added));
                    present.addAll(added);
                }
            }
        });
    }

    private static void assign(
            ChangeContext context, UnitOfWork work, ImportRow row, String member, List<String> added) {
        LocalDate since = row.day("since");
        LocalDate until = row.day("until");
        LocalDate begin = since == null ? context.day() : since;
        if (until != null && !until.isAfter(begin)) {
            row.refuse(ChangeProblem.DATES_ORDERED, "until", begin, until);
            return;
        }
        String topic =
                InputValidation.name("topic", row.text("topic").orElse(null)).orElse(null);
        ChangeContext then = context.on(begin);
        row.create(new NewAssignment(member, topic, until).create(then, work.on(then), added));
        row.change("fullName", null, context.node("fullName", member, "Member").displayName());
        row.change(
                "units",
                null,
                added.isEmpty()
                        ? null
                        : added.stream()
                                .map(unit -> context.node("units", unit, "Unit").displayName())
                                .collect(Collectors.joining(", ")));
        row.change("topic", null, topic);
        row.change("since", null, begin);
        row.change("until", null, until);
    }
}
