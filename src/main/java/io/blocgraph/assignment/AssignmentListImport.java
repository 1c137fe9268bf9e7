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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Imports lists of who is responsible for which units. What somebody is responsible for already stays as it is. */
@Component
class AssignmentListImport implements ListImport {

    private static final String PRESENT = """
            UNWIND $members AS id
            MATCH (m:Entity {id: id})-[:ANSWERS_BY|ANSWERED_BY /* ever */]->(a:Assignment)
            OPTIONAL MATCH (a)-[c:COVERS|COVERED /* ever */]->(u:Unit)
            RETURN m.id AS member, coalesce(u.id, toLower(a.topic), '') AS about,
                   coalesce(c.since, a.since) AS since, coalesce(c.until, a.until) AS until""";

    private final UnitReferences units;
    private final MemberReferences members;

    AssignmentListImport(UnitReferences units, MemberReferences members) {
        this.units = units;
        this.members = members;
    }

    /** What a member is, was or will be responsible for: the id of a unit, or a topic in lower case. */
    private record Responsibility(
            String about,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {

        boolean overlaps(Responsibility other) {
            return about.equals(other.about)
                    && (until == null || other.since == null || until.isAfter(other.since))
                    && (other.until == null || since == null || since.isBefore(other.until));
        }
    }

    @Override
    public ListKind kind() {
        return ListKind.ASSIGNMENTS;
    }

    @Override
    public void apply(ChangeContext context, UnitOfWork work, List<ImportRow> rows) {
        Map<ImportRow, List<String>> named = units.resolveSeveral(context, rows, "units");
        named.forEach((row, ids) -> ids.forEach(row::about));
        Map<ImportRow, String> places = named.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().getFirst()));
        Map<ImportRow, String> holders = members.resolveResponsible(context, rows, places);
        Map<String, List<Responsibility>> present = new HashMap<>();
        context.read(PRESENT, Map.of("members", List.copyOf(new HashSet<>(holders.values())))).stream()
                .map(Row::of)
                .forEach(row -> present.computeIfAbsent(row.text("member"), member -> new ArrayList<>())
                        .add(new Responsibility(row.text("about"), row.day("since"), row.day("until"))));
        Set<String> uneditable = context.findUneditable(
                Stream.concat(holders.values().stream(), named.values().stream().flatMap(Collection::stream))
                        .toList());
        holders.forEach((row, member) -> {
            List<String> wanted = named.getOrDefault(row, List.of());
            if (row.isRefused()) {
                return;
            }
            if (wanted.isEmpty() && row.text("topic").isEmpty()) {
                row.refuse(ImportProblem.NOTHING_TO_ANSWER_FOR, "units");
            } else if (uneditable.contains(member)) {
                row.refuse(ChangeProblem.FORBIDDEN, "fullName");
            } else if (wanted.stream().anyMatch(uneditable::contains)) {
                row.refuse(ChangeProblem.FORBIDDEN, "units");
            } else {
                row.match(member);
                List<Responsibility> others = present.computeIfAbsent(member, key -> new ArrayList<>());
                row.attempt(() -> assign(context, work, row, member, wanted, others));
            }
        });
    }

    private static void assign(
            ChangeContext context,
            UnitOfWork work,
            ImportRow row,
            String member,
            List<String> wanted,
            List<Responsibility> present) {
        LocalDate until = row.day("until");
        LocalDate begin = Objects.requireNonNullElse(row.day("since"), context.day());
        if (until != null && !until.isAfter(begin)) {
            row.refuse(ChangeProblem.DATES_ORDERED, "until", begin, until);
            return;
        }
        String topic =
                InputValidation.name("topic", row.text("topic").orElse(null)).orElse(null);
        List<String> about =
                wanted.isEmpty() ? List.of(Objects.requireNonNull(topic).toLowerCase(Locale.ROOT)) : wanted;
        List<Responsibility> added = about.stream()
                .map(each -> new Responsibility(each, begin, until))
                .filter(each -> present.stream().noneMatch(each::overlaps))
                .toList();
        if (added.isEmpty()) {
            return;
        }
        List<String> covered = wanted.isEmpty()
                ? List.of()
                : added.stream().map(Responsibility::about).toList();
        ChangeContext then = context.on(begin);
        row.create(new NewAssignment(member, topic, until).create(then, work.on(then), covered));
        present.addAll(added);
        row.change("fullName", null, context.node("fullName", member, "Member").displayName());
        String units = covered.stream()
                .map(unit -> String.valueOf(UnitReferences.label(context, unit)))
                .collect(Collectors.joining(", "));
        row.change("units", null, units.isEmpty() ? null : units);
        row.change("topic", null, topic);
        row.change("since", null, begin);
        row.change("until", null, until);
    }
}
