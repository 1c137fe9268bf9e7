/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.member;

import io.blocgraph.graph.RelationshipType;
import io.blocgraph.graph.VietnameseText;
import io.blocgraph.hierarchy.Codes;
import io.blocgraph.hierarchy.UnitReferences;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.ChangeProblem;
import io.blocgraph.history.InputValidation;
import io.blocgraph.history.NodeSnapshot;
import io.blocgraph.history.UnitOfWork;
import io.blocgraph.importer.ImportProblem;
import io.blocgraph.importer.ImportRow;
import io.blocgraph.importer.ListImport;
import io.blocgraph.importer.mapping.ListKind;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Imports lists of members with their cells. Members are recognized by their code; one with the same name and date of birth in the same
 * cell is taken for the same person only after that has been confirmed. Empty cells change nothing.
 */
@Component
class MemberListImport implements ListImport {

    /** The dated facts and contact details, in the order in which changes are shown. */
    private static final List<String> FACTS =
            List.of("gender", "bornOn", "joinedOn", "officialOn", "phone", "email", "address");

    private final UnitReferences units;
    private final MemberReferences members;
    private final MembershipChanges memberships;
    private final CellValidator cellValidator;
    private final Codes codes;

    MemberListImport(
            UnitReferences units,
            MemberReferences members,
            MembershipChanges memberships,
            CellValidator cellValidator,
            Codes codes) {
        this.units = units;
        this.members = members;
        this.memberships = memberships;
        this.cellValidator = cellValidator;
        this.codes = codes;
    }

    @Override
    public ListKind kind() {
        return ListKind.MEMBERS;
    }

    @Override
    public void apply(ChangeContext context, UnitOfWork work, List<ImportRow> rows) {
        Map<ImportRow, String> cells = units.resolve(context, rows, "cell");
        cells.forEach(
                (row, cell) -> row.attempt(() -> cellValidator.validate(context.node("cell", cell, "Unit"), "cell")));
        Map<ImportRow, String> known = match(context, rows, cells);
        refuseTwice(known);
        refuseUneditable(context, known, cells);

        Map<String, String> homes = new HashMap<>();
        context.outgoing(RelationshipType.BELONGS_TO, known.values()).stream()
                .filter(home -> home.holdsOn(context.day()))
                .forEach(home -> homes.put(home.from(), home.to()));
        context.lock(homes.values());
        cells.forEach((row, cell) -> row.about(cell));
        Map<String, String> moved = new LinkedHashMap<>();
        known.forEach((row, id) -> row.attempt(() -> update(context, work, row, id, cells, homes, moved)));
        memberships.move(context, work, moved);

        List<ImportRow> added = rows.stream()
                .filter(row -> !known.containsKey(row) && !row.isRefused())
                .toList();
        create(context, work, added, cells);
    }

    /** Finds the members whom the rows are about; a row that is perhaps about somebody known is refused until that is confirmed. */
    private Map<ImportRow, String> match(ChangeContext context, List<ImportRow> rows, Map<ImportRow, String> cells) {
        Map<ImportRow, String> known = new LinkedHashMap<>(members.byCode(context, rows));
        List<ImportRow> others = rows.stream()
                .filter(row -> !known.containsKey(row) && !row.isRefused())
                .toList();
        members.byName(context, others, Map.of()).forEach((row, namesakes) -> {
            List<MemberReferences.Namesake> here = namesakes.stream()
                    .filter(namesake -> Objects.equals(namesake.cell(), cells.get(row)))
                    .toList();
            if (here.isEmpty() || row.isOther()) {
                return;
            }
            if (here.size() > 1) {
                String several =
                        here.stream().map(MemberReferences.Namesake::code).collect(Collectors.joining(", "));
                row.refuse(
                        ImportProblem.MEMBER_AMBIGUOUS,
                        "fullName",
                        row.text("fullName").orElse(""),
                        here.size(),
                        several);
            } else if (row.isConfirmed()) {
                known.put(row, here.getFirst().id());
            } else {
                row.match(here.getFirst().id());
                row.refuse(
                        ImportProblem.SAME_PERSON,
                        "fullName",
                        row.text("fullName").orElse(""),
                        here.getFirst().code());
            }
        });
        context.lock(known.values());
        known.forEach((row, id) -> row.match(id));
        return known;
    }

    private static void refuseTwice(Map<ImportRow, String> known) {
        Map<String, ImportRow> first = new HashMap<>();
        known.forEach((row, id) -> {
            ImportRow earlier = first.putIfAbsent(id, row);
            if (earlier != null) {
                row.refuse(ImportProblem.ROW_TWICE, "fullName", earlier.number());
            }
        });
    }

    private static void refuseUneditable(
            ChangeContext context, Map<ImportRow, String> known, Map<ImportRow, String> cells) {
        Set<String> uneditable = context.findUneditable(Stream.of(known.values(), cells.values())
                .flatMap(Collection::stream)
                .toList());
        cells.forEach((row, cell) -> {
            if (uneditable.contains(cell)) {
                row.refuse(ChangeProblem.FORBIDDEN, "cell");
            }
        });
        known.forEach((row, id) -> {
            if (uneditable.contains(id)) {
                row.refuse(ChangeProblem.FORBIDDEN, "fullName");
            }
        });
    }

    private static void update(
            ChangeContext context,
            UnitOfWork work,
            ImportRow row,
            String id,
            Map<ImportRow, String> cells,
            Map<String, String> homes,
            Map<String, String> moved) {
        if (row.isRefused()) {
            return;
        }
        NodeSnapshot member = context.node("code", id, "Member");
        Map<String, @Nullable Object> facts = facts(row);
        Map<String, @Nullable Object> changes = new HashMap<>();
        for (String fact : FACTS) {
            Object before = member.properties().get(fact);
            Object after = facts.get(fact);
            if (after != null && row.change(fact, before, after)) {
                changes.put(fact, after);
            }
        }
        String name = InputValidation.name("fullName", row.text("fullName").orElse(null))
                .orElse(member.displayName());
        if (!ImportRow.isInCapitals(member.displayName(), name) && row.change("fullName", member.displayName(), name)) {
            if (!VietnameseText.plainWords(name).equals(VietnameseText.plainWords(member.displayName()))) {
                row.warn(ImportProblem.OTHER_NAME, "fullName", row.text("code").orElse(""), member.displayName());
            }
            MemberChanges.rename(work, member, name);
        }
        work.update(member, changes);
        String cell = Objects.requireNonNull(cells.get(row));
        if (row.change("cell", UnitReferences.label(context, homes.get(id)), UnitReferences.label(context, cell))) {
            moved.put(id, cell);
        }
    }

    /** {@return the facts and contact details of a row} */
    private static Map<String, @Nullable Object> facts(ImportRow row) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        row.text("gender").ifPresent(gender -> facts.put("gender", gender));
        for (String fact : List.of("bornOn", "joinedOn", "officialOn")) {
            facts.put(fact, row.day(fact));
        }
        for (String detail : List.of("phone", "email", "address")) {
            InputValidation.name(detail, row.text(detail).orElse(null)).ifPresent(text -> facts.put(detail, text));
        }
        Contact.validate(facts);
        return facts;
    }

    private void create(ChangeContext context, UnitOfWork work, List<ImportRow> rows, Map<ImportRow, String> cells) {
        List<ImportRow> coded = new ArrayList<>();
        Map<String, Integer> first = new HashMap<>();
        for (ImportRow row : rows) {
            if (row.text("code").isEmpty()) {
                giveCode(context, row, Objects.requireNonNull(cells.get(row)));
            }
            row.attempt(() -> InputValidation.code("code", row.text("code").orElseThrow()));
            String key = VietnameseText.codeKey(row.text("code").orElseThrow());
            if (first.putIfAbsent(key, row.number()) instanceof Integer earlier) {
                row.refuse(ImportProblem.ROW_TWICE, "code", earlier);
            }
            coded.add(row);
        }
        Set<String> used = codes.findUsed(
                context,
                coded.stream().map(row -> row.text("code").orElseThrow()).toList());
        for (ImportRow row : coded) {
            String code = row.text("code").orElseThrow();
            if (used.contains(code)) {
                row.refuse(ChangeProblem.CODE_UNIQUE, "code", code);
            } else if (!row.isRefused()) {
                row.attempt(() -> create(context, work, row, code, Objects.requireNonNull(cells.get(row))));
            }
        }
    }

    /** A list without codes: the code says where, when and in which row the member was imported, so no other has it. */
    private static void giveCode(ChangeContext context, ImportRow row, String cell) {
        String code = "%s-M%s-%02d"
                .formatted(
                        context.node("cell", cell, "Unit").text("code"),
                        context.today().format(DateTimeFormatter.ofPattern("yyMMdd")),
                        row.number());
        row.imply("code", code);
        row.warn(ImportProblem.CODE_GIVEN, "code", code);
    }

    private static void create(ChangeContext context, UnitOfWork work, ImportRow row, String code, String cell) {
        Map<String, @Nullable Object> facts = facts(row);
        String name = InputValidation.name("fullName", row.text("fullName").orElse(null))
                .orElseThrow();
        LocalDate joinedOn = row.day("joinedOn");
        Map<String, @Nullable Object> contact = new HashMap<>(facts);
        contact.keySet().retainAll(List.of("phone", "email", "address"));
        String gender = row.text("gender").orElse(null);
        String id = new NewMember(
                        InputValidation.code("code", code).orElseThrow(),
                        name,
                        gender == null ? null : Gender.valueOf(gender),
                        row.day("bornOn"),
                        joinedOn,
                        row.day("officialOn"),
                        contact)
                .create(work);
        work.relationships().begin(RelationshipType.BELONGS_TO, id, cell, homeSince(context, joinedOn, cell), null);
        row.create(id);
        row.change("code", null, code);
        row.change("fullName", null, name);
        FACTS.forEach(fact -> row.change(fact, null, facts.get(fact)));
        row.change("cell", null, UnitReferences.label(context, cell));
    }

    /**
     * Where they belonged before is not known: as in the bulk format, they have belonged to the cell since they joined, or since it was
     * established.
     */
    private static LocalDate homeSince(ChangeContext context, @Nullable LocalDate joinedOn, String cell) {
        LocalDate established = context.node("cell", cell, "Unit").day("establishedOn");
        if (joinedOn == null || joinedOn.isAfter(context.day())) {
            return context.day();
        }
        return established != null && established.isAfter(joinedOn) ? established : joinedOn;
    }
}
