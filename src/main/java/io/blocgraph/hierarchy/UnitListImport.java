/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.hierarchy;

import io.blocgraph.graph.RelationshipType;
import io.blocgraph.graph.VietnameseText;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.ChangeProblem;
import io.blocgraph.history.InputValidation;
import io.blocgraph.history.NodeSnapshot;
import io.blocgraph.history.UnitOfWork;
import io.blocgraph.importer.ImportProblem;
import io.blocgraph.importer.ImportRow;
import io.blocgraph.importer.ListImport;
import io.blocgraph.importer.mapping.ListKind;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Imports lists of units with the units above them, which may stand in the list themselves. Units are recognized by their code, or else
 * by their name under the same unit. Empty cells change nothing.
 */
@Component
class UnitListImport implements ListImport {

    private static final int MOST_TOLD = 5;

    private final UnitReferences references;
    private final UnitFactory factory;
    private final UnitKinds kinds;
    private final Codes codes;

    UnitListImport(UnitReferences references, UnitFactory factory, UnitKinds kinds, Codes codes) {
        this.references = references;
        this.factory = factory;
        this.kinds = kinds;
        this.codes = codes;
    }

    @Override
    public ListKind kind() {
        return ListKind.UNITS;
    }

    @Override
    public void apply(ChangeContext context, UnitOfWork work, List<ImportRow> rows) {
        context.lockStructure();
        Map<ImportRow, String> parents = new HashMap<>(references.find(context, rows, "parent"));
        Map<ImportRow, String> clusters = references.resolve(context, rows, "cluster");
        Map<ImportRow, String> known = known(context, rows, parents);
        refuseTwice(known);
        Map<String, String> presentParents = places(context, known.values(), RelationshipType.PART_OF);
        Map<String, String> presentClusters = places(context, known.values(), RelationshipType.IN_CLUSTER);
        Set<String> uneditable = context.findUneditable(Stream.of(
                        known.values(),
                        parents.values(),
                        clusters.values(),
                        presentParents.values(),
                        presentClusters.values())
                .flatMap(Collection::stream)
                .toList());
        Map<String, ImportRow> listed = listed(rows);
        known.forEach((row, id) -> {
            row.match(id);
            row.about(id);
        });
        parents.forEach((row, parent) -> row.about(parent));
        List<ImportRow> added =
                rows.stream().filter(row -> !known.containsKey(row)).toList();
        new NewUnits(context, work, parents, clusters, listed, uneditable, new HashSet<>(known.keySet())).create(added);

        known.forEach((row, id) -> {
            findParent(row, parents, listed);
            if (uneditable.contains(id)) {
                row.refuse(ChangeProblem.FORBIDDEN, "name");
            }
            row.attempt(() -> update(context, work, row, id));
        });
        Map<String, @Nullable String> moved = new LinkedHashMap<>();
        Map<String, @Nullable String> placed = new LinkedHashMap<>();
        known.forEach((row, id) -> {
            place(context, row, "parent", presentParents.get(id), parents.get(row), uneditable)
                    .ifPresent(parent -> moved.put(id, parent));
            place(context, row, "cluster", presentClusters.get(id), clusters.get(row), uneditable)
                    .ifPresent(cluster -> placed.put(id, cluster));
        });
        if (!moved.isEmpty()) {
            work.relationships().redirect(RelationshipType.PART_OF, moved);
        }
        if (!placed.isEmpty()) {
            work.relationships().redirect(RelationshipType.IN_CLUSTER, placed);
        }
    }

    /** Finds the units that exist: by code, or without one by the name under the same unit. */
    private Map<ImportRow, String> known(ChangeContext context, List<ImportRow> rows, Map<ImportRow, String> parents) {
        Map<ImportRow, String> known = new LinkedHashMap<>(references.find(context, withCode(rows), "code"));
        List<ImportRow> uncoded =
                rows.stream().filter(row -> row.text("code").isEmpty()).toList();
        Map<ImportRow, List<String>> sameName = references.findAll(context, uncoded, "name");
        context.lock(sameName.values().stream().flatMap(List::stream).toList());
        Map<String, String> above =
                places(context, sameName.values().stream().flatMap(List::stream).toList(), RelationshipType.PART_OF);
        sameName.forEach((row, ids) -> {
            List<String> there = ids.stream()
                    .filter(id -> row.text("parent").isEmpty()
                            || parents.containsKey(row) && parents.get(row).equals(above.get(id)))
                    .toList();
            if (there.size() == 1) {
                known.put(row, there.getFirst());
            } else if (there.size() > 1) {
                row.refuse(
                        ImportProblem.UNIT_AMBIGUOUS,
                        "name",
                        row.text("name").orElse(""),
                        there.size(),
                        there.stream()
                                .map(id -> String.valueOf(
                                        context.node("name", id, "Unit").text("code")))
                                .limit(MOST_TOLD)
                                .collect(Collectors.joining(", ")));
            }
        });
        return known;
    }

    private static Map<String, String> places(ChangeContext context, Collection<String> units, RelationshipType type) {
        Map<String, String> places = new HashMap<>();
        context.outgoing(type, units).stream()
                .filter(place -> place.holdsOn(context.day()))
                .forEach(place -> places.put(place.from(), place.to()));
        context.lock(places.values());
        return places;
    }

    /** The unit above one that exists may be one that the list has just created. */
    private static void findParent(ImportRow row, Map<ImportRow, String> parents, Map<String, ImportRow> listed) {
        String above = row.text("parent").orElse("");
        if (above.isEmpty() || parents.containsKey(row)) {
            return;
        }
        ImportRow other = listed.get(VietnameseText.codeKey(above));
        String id = other == null || other == row ? null : other.entity().orElse(null);
        if (id == null) {
            row.refuse(ImportProblem.UNIT_UNKNOWN, "parent", above);
        } else {
            parents.put(row, id);
        }
    }

    /** Returns the unit to which another one moves, unless it is there or may not be. */
    private static Optional<String> place(
            ChangeContext context,
            ImportRow row,
            String field,
            @Nullable String before,
            @Nullable String after,
            Set<String> uneditable) {
        if (after == null || after.equals(before) || row.isRefused()) {
            return Optional.empty();
        }
        if (uneditable.contains(after) || before != null && uneditable.contains(before)) {
            row.refuse(ChangeProblem.FORBIDDEN, field);
            return Optional.empty();
        }
        row.change(field, UnitReferences.label(context, before), UnitReferences.label(context, after));
        return Optional.of(after);
    }

    private static List<ImportRow> withCode(List<ImportRow> rows) {
        return rows.stream().filter(row -> row.text("code").isPresent()).toList();
    }

    /** {@return the rows by the keys of their codes and by their names} */
    private static Map<String, ImportRow> listed(List<ImportRow> rows) {
        Map<String, ImportRow> listed = new HashMap<>();
        for (ImportRow row : rows) {
            row.text("name").ifPresent(name -> listed.putIfAbsent(VietnameseText.codeKey(name), row));
        }
        for (ImportRow row : rows) {
            row.text("code").ifPresent(code -> listed.put(VietnameseText.codeKey(code), row));
        }
        return listed;
    }

    private static void refuseTwice(Map<ImportRow, String> known) {
        Map<String, ImportRow> first = new HashMap<>();
        known.forEach((row, id) -> {
            ImportRow earlier = first.putIfAbsent(id, row);
            if (earlier != null) {
                row.refuse(ImportProblem.ROW_TWICE, "name", earlier.number());
            }
        });
    }

    private static void update(ChangeContext context, UnitOfWork work, ImportRow row, String id) {
        if (row.isRefused()) {
            return;
        }
        NodeSnapshot unit = context.node("code", id, "Unit");
        String name =
                InputValidation.name("name", row.text("name").orElse(null)).orElseThrow();
        Map<String, @Nullable Object> changes = new HashMap<>();
        if (!ImportRow.isInCapitals(unit.displayName(), name) && row.change("name", unit.displayName(), name)) {
            changes.putAll(UnitNames.propertiesOf(name, Objects.requireNonNull(unit.text("code"))));
            changes.entrySet()
                    .removeIf(change ->
                            Objects.equals(change.getValue(), unit.properties().get(change.getKey())));
        }
        for (String property : List.of("form", "sector")) {
            String value = row.text(property).orElse(null);
            if (value != null && row.change(property, unit.text(property), value)) {
                changes.put(property, value);
            }
        }
        if (changes.containsKey("form") && !unit.hasLabel("Organization")) {
            row.refuse(UnitProblem.FORM_NOT_HERE, "form");
            return;
        }
        if (!changes.isEmpty()) {
            work.properties().describe(unit, unit.day("establishedOn"), UnitNames.VERSIONED_PROPERTIES, changes);
        }
        if (row.day("establishedOn") != null
                && row.change("establishedOn", unit.day("establishedOn"), row.day("establishedOn"))) {
            Map<String, @Nullable Object> established = new HashMap<>();
            established.put("establishedOn", row.day("establishedOn"));
            work.update(unit, established);
        }
    }

    /** The kind of a unit follows from its place, and that of a cluster from its name. */
    private String kind(NodeSnapshot parent, String name) {
        List<String> possible = kinds.codes(kind -> kind.parents().contains(String.valueOf(parent.text("kind"))));
        boolean isCluster = VietnameseText.plainWords(name).startsWith("cum ");
        return possible.stream()
                .filter(kind -> kind.equals(UnitKind.CLUSTER) == isCluster)
                .findFirst()
                .orElse(UnitKind.GROUP);
    }

    /** The name of an organization begins with its form. */
    private static OrganizationForm form(@Nullable String given, String name) {
        if (given != null) {
            return OrganizationForm.valueOf(given);
        }
        return VietnameseText.plainWords(name).startsWith("chi bo")
                ? OrganizationForm.CELL
                : OrganizationForm.COMMITTEE;
    }

    /** Creates the units of a list, each after the one above it if that is listed too. */
    private final class NewUnits {

        private final ChangeContext context;
        private final UnitOfWork work;
        private final Map<ImportRow, String> parents;
        private final Map<ImportRow, String> clusters;
        private final Map<String, ImportRow> listed;
        private final Set<String> uneditable;
        private final Set<ImportRow> visited;

        private NewUnits(
                ChangeContext context,
                UnitOfWork work,
                Map<ImportRow, String> parents,
                Map<ImportRow, String> clusters,
                Map<String, ImportRow> listed,
                Set<String> uneditable,
                Set<ImportRow> visited) {
            this.context = context;
            this.work = work;
            this.parents = parents;
            this.clusters = clusters;
            this.listed = listed;
            this.uneditable = uneditable;
            this.visited = visited;
        }

        private void create(List<ImportRow> rows) {
            rows.forEach(row -> giveCode(row, new HashSet<>()));
            Map<String, Integer> first = new HashMap<>();
            for (ImportRow row : rows) {
                row.text("code").ifPresent(code -> {
                    row.attempt(() -> InputValidation.code("code", code));
                    if (first.putIfAbsent(VietnameseText.codeKey(code), row.number()) instanceof Integer earlier) {
                        row.refuse(ImportProblem.ROW_TWICE, "code", earlier);
                    }
                });
            }
            Set<String> used = codes.findUsed(
                    context,
                    rows.stream().flatMap(row -> row.text("code").stream()).toList());
            for (ImportRow row : rows) {
                row.text("code")
                        .filter(used::contains)
                        .ifPresent(code -> row.refuse(ChangeProblem.CODE_UNIQUE, "code", code));
            }
            rows.forEach(this::create);
        }

        /** A list without codes: the code of the unit above, and the number of the row. */
        private Optional<String> giveCode(ImportRow row, Set<ImportRow> below) {
            if (row.text("code").isPresent() || row.isRefused() || !below.add(row)) {
                return row.text("code");
            }
            Optional<String> above = parents.containsKey(row)
                    ? Optional.ofNullable(
                            context.node("parent", parents.get(row), "Unit").text("code"))
                    : listedAbove(row).flatMap(other -> giveCode(other, below));
            if (above.isPresent()) {
                String code = "%s-R%03d".formatted(above.get(), row.number());
                row.imply("code", code);
                row.warn(ImportProblem.CODE_GIVEN, "code", code);
            } else if (row.text("parent").isEmpty()) {
                row.refuse(ImportProblem.VALUE_MISSING, "parent");
            } else {
                row.refuse(
                        ImportProblem.UNIT_UNKNOWN, "parent", row.text("parent").orElseThrow());
            }
            return row.text("code");
        }

        private Optional<ImportRow> listedAbove(ImportRow row) {
            return row.text("parent")
                    .map(above -> listed.get(VietnameseText.codeKey(above)))
                    .filter(other -> other != row);
        }

        private void create(ImportRow row) {
            if (!visited.add(row) || row.isRefused()) {
                return;
            }
            if (!parents.containsKey(row)) {
                listedAbove(row).ifPresent(other -> {
                    create(other);
                    other.entity().ifPresent(id -> parents.put(row, id));
                });
            }
            String parent = parents.get(row);
            String cluster = clusters.get(row);
            String above = row.text("parent").orElse("");
            if (above.isEmpty()) {
                row.refuse(ImportProblem.VALUE_MISSING, "parent");
            } else if (parent == null) {
                row.refuse(ImportProblem.UNIT_UNKNOWN, "parent", above);
            } else if (uneditable.contains(parent)) {
                row.refuse(ChangeProblem.FORBIDDEN, "parent");
            } else if (cluster != null && uneditable.contains(cluster)) {
                row.refuse(ChangeProblem.FORBIDDEN, "cluster");
            } else {
                row.attempt(() -> create(row, parent, cluster));
            }
        }

        private void create(ImportRow row, String parent, @Nullable String cluster) {
            String name = row.text("name").orElseThrow();
            String kind = row.text("kind").orElseGet(() -> kind(context.node("parent", parent, "Unit"), name));
            CreateUnitInput input = new CreateUnitInput(
                    kind,
                    row.text("code").orElseThrow(),
                    name,
                    kind.equals(UnitKind.ORGANIZATION) ? form(row.text("form").orElse(null), name) : null,
                    row.text("sector").orElse(null),
                    parent,
                    cluster,
                    row.day("establishedOn"));
            row.create(factory.build(context, work, input));
            row.change("kind", null, kind);
            for (String field : List.of("code", "name", "sector")) {
                row.change(field, null, row.text(field).orElse(null));
            }
            row.change("form", null, input.form());
            row.change("establishedOn", null, row.day("establishedOn"));
            row.change("parent", null, UnitReferences.label(context, parent));
            row.change("cluster", null, UnitReferences.label(context, cluster));
        }
    }
}
