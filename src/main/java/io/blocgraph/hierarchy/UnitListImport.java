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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Imports lists of units with the units above them, which may stand in the list themselves. Units are recognized by their code, or else
 * by their name under the same unit. Empty cells change nothing.
 */
@Component
class UnitListImport implements ListImport {

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
        Map<ImportRow, String> known = new LinkedHashMap<>(references.find(context, withCode(rows), "code"));
        Map<ImportRow, String> parents = new HashMap<>(references.find(context, rows, "parent"));
        Map<ImportRow, String> clusters = references.resolve(context, rows, "cluster");
        Map<String, ImportRow> listed = listed(rows);
        references
                .find(
                        context,
                        rows.stream().filter(row -> !known.containsKey(row)).toList(),
                        "name")
                .forEach((row, id) -> {
                    boolean isThere = row.text("parent").isEmpty() || isUnder(context, id, parents.get(row));
                    if (row.text("code").isEmpty() && isThere) {
                        known.put(row, id);
                    }
                });
        Set<String> uneditable = context.findUneditable(Stream.of(known.values(), parents.values(), clusters.values())
                .flatMap(Collection::stream)
                .toList());
        refuseTwice(known);
        Map<String, @Nullable String> moved = new LinkedHashMap<>();
        Map<String, @Nullable String> placed = new LinkedHashMap<>();
        known.forEach((row, id) -> {
            row.match(id);
            if (uneditable.contains(id)) {
                row.refuse(ChangeProblem.FORBIDDEN, "name");
            }
            row.attempt(() -> update(context, work, row, id));
        });
        create(
                context,
                work,
                rows.stream().filter(row -> !known.containsKey(row)).toList(),
                parents,
                clusters,
                listed,
                uneditable);
        place(context, known, parents, RelationshipType.PART_OF, "parent", moved);
        place(context, known, clusters, RelationshipType.IN_CLUSTER, "cluster", placed);
        if (!moved.isEmpty()) {
            work.relationships().redirect(RelationshipType.PART_OF, moved);
        }
        if (!placed.isEmpty()) {
            work.relationships().redirect(RelationshipType.IN_CLUSTER, placed);
        }
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

    private static boolean isUnder(ChangeContext context, String unit, @Nullable String parent) {
        return context.outgoing(RelationshipType.PART_OF, List.of(unit)).stream()
                .anyMatch(place -> place.to().equals(parent));
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

    private void create(
            ChangeContext context,
            UnitOfWork work,
            List<ImportRow> rows,
            Map<ImportRow, String> parents,
            Map<ImportRow, String> clusters,
            Map<String, ImportRow> listed,
            Set<String> uneditable) {
        giveCodes(context, rows, parents);
        Map<String, Integer> first = new HashMap<>();
        List<ImportRow> coded = new ArrayList<>();
        for (ImportRow row : rows) {
            String code = row.text("code").orElse("");
            if (!code.isEmpty()) {
                row.attempt(() -> InputValidation.code("code", code));
            }
            if (!code.isEmpty()
                    && first.putIfAbsent(VietnameseText.codeKey(code), row.number()) instanceof Integer earlier) {
                row.refuse(ImportProblem.ROW_TWICE, "code", earlier);
            }
            coded.add(row);
        }
        Set<String> used = codes.findUsed(
                context,
                coded.stream().flatMap(row -> row.text("code").stream()).toList());
        Set<ImportRow> visited = new HashSet<>();
        for (ImportRow row : coded) {
            if (used.contains(row.text("code").orElse(""))) {
                row.refuse(ChangeProblem.CODE_UNIQUE, "code", row.text("code").orElse(""));
            }
        }
        coded.forEach(row -> create(context, work, row, parents, clusters, listed, uneditable, visited));
    }

    /** A list without codes: the code of the unit above and the number of the row. */
    private static void giveCodes(ChangeContext context, List<ImportRow> rows, Map<ImportRow, String> parents) {
        for (ImportRow row : rows) {
            String parent = parents.get(row);
            if (row.text("code").isEmpty() && parent != null) {
                String code = "%s-R%03d"
                        .formatted(context.node("parent", parent, "Unit").text("code"), row.number());
                row.imply("code", code);
                row.warn(ImportProblem.CODE_GIVEN, "code", code);
            } else if (row.text("code").isEmpty() && row.text("parent").isEmpty()) {
                row.refuse(ImportProblem.VALUE_MISSING, row.text("parent").isEmpty() ? "parent" : "code");
            }
        }
    }

    /** Creates the unit of a row, after the one above it if that is listed too. */
    private void create(
            ChangeContext context,
            UnitOfWork work,
            ImportRow row,
            Map<ImportRow, String> parents,
            Map<ImportRow, String> clusters,
            Map<String, ImportRow> listed,
            Set<String> uneditable,
            Set<ImportRow> visited) {
        if (!visited.add(row) || row.isRefused()) {
            return;
        }
        String above = row.text("parent").orElse("");
        ImportRow parentRow = listed.get(VietnameseText.codeKey(above));
        if (!parents.containsKey(row) && parentRow != null && parentRow != row) {
            create(context, work, parentRow, parents, clusters, listed, uneditable, visited);
            parentRow.entity().ifPresent(id -> parents.put(row, id));
        }
        String parent = parents.get(row);
        if (above.isEmpty()) {
            row.refuse(ImportProblem.VALUE_MISSING, "parent");
        } else if (parent == null) {
            row.refuse(ImportProblem.UNIT_UNKNOWN, "parent", above);
        } else if (uneditable.contains(parent)) {
            row.refuse(ChangeProblem.FORBIDDEN, "parent");
        } else {
            row.attempt(() -> create(context, work, row, parent, clusters.get(row)));
        }
    }

    private void create(
            ChangeContext context, UnitOfWork work, ImportRow row, String parent, @Nullable String cluster) {
        String kind = row.text("kind")
                .orElseGet(() -> kind(
                        context.node("parent", parent, "Unit"), row.text("name").orElseThrow()));
        String form = row.text("form").orElse(null);
        boolean isOrganization = kind.equals(UnitKind.ORGANIZATION);
        CreateUnitInput input = new CreateUnitInput(
                kind,
                row.text("code").orElseThrow(),
                row.text("name").orElseThrow(),
                isOrganization ? form(form, row.text("name").orElseThrow()) : null,
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
        row.change("parent", null, context.node("parent", parent, "Unit").displayName());
        row.change(
                "cluster",
                null,
                cluster == null
                        ? null
                        : context.node("cluster", cluster, "Unit").displayName());
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

    private static void place(
            ChangeContext context,
            Map<ImportRow, String> known,
            Map<ImportRow, String> targets,
            RelationshipType type,
            String field,
            Map<String, @Nullable String> redirected) {
        Map<String, String> places = new HashMap<>();
        context.outgoing(type, known.values()).stream()
                .filter(place -> place.holdsOn(context.day()))
                .forEach(place -> places.put(place.from(), place.to()));
        context.lock(places.values());
        known.forEach((row, id) -> {
            String target = targets.get(row);
            String before = places.get(id);
            if (target != null
                    && !row.isRefused()
                    && !target.equals(before)
                    && row.change(field, name(context, before), name(context, target))) {
                redirected.put(id, target);
            }
        });
    }

    private static @Nullable String name(ChangeContext context, @Nullable String unit) {
        if (unit == null) {
            return null;
        }
        return context.isLocked(unit) ? context.node("unit", unit, "Unit").displayName() : "–";
    }
}
