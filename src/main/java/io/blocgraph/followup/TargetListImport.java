/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.UnitOfWork;
import io.blocgraph.importer.ImportProblem;
import io.blocgraph.importer.ImportRow;
import io.blocgraph.importer.ListImport;
import io.blocgraph.importer.mapping.ListKind;
import io.blocgraph.responsibility.SubjectChains;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Imports lists of targets, with what was reached. A target of the same unit, year and measure is changed. */
@Component
class TargetListImport implements ListImport {

    private static final List<String> FIGURES = List.of("planned", "q1", "q2", "q3", "q4");

    private final ListedRecords records;
    private final ResponsibleMembers responsibleMembers;

    TargetListImport(ListedRecords records, ResponsibleMembers responsibleMembers) {
        this.records = records;
        this.responsibleMembers = responsibleMembers;
    }

    @Override
    public ListKind kind() {
        return ListKind.TARGETS;
    }

    @Override
    public void apply(ChangeContext context, UnitOfWork work, List<ImportRow> rows) {
        Map<Targets.Key, ListedRecord> listed = new LinkedHashMap<>();
        records.resolve(context, rows, "unit")
                .forEach(each -> each.row().attempt(() -> {
                    int year = year(each);
                    Targets.requireYear(context, each.unit(), year);
                    ListedRecord earlier =
                            listed.putIfAbsent(Targets.Key.of(each.unit().id(), year, measure(each)), each);
                    if (earlier != null) {
                        each.row()
                                .refuse(
                                        ImportProblem.ROW_TWICE,
                                        "measure",
                                        earlier.row().number());
                    }
                }));
        ResponsibleMembers knowing = responsibleMembers.knowing(
                context,
                listed.keySet().stream()
                        .map(key -> new SubjectChains.OnDay(key.unit(), context.day()))
                        .toList());
        Targets targets = Targets.of(context, knowing, listed.keySet());
        Map<String, String> names = ListedRecords.names(
                context,
                Stream.concat(
                                targets.present().values().stream().flatMap(target -> target.handler().stream()),
                                listed.values().stream().flatMap(each -> Stream.ofNullable(each.responsible())))
                        .toList());
        listed.forEach((key, each) -> each.row()
                .attempt(() -> apply(context, work, targets, targets.present().get(key), each, names)));
    }

    private static int year(ListedRecord listed) {
        return Objects.requireNonNull(listed.row().count("year"));
    }

    private static String measure(ListedRecord listed) {
        return Targets.title("measure", listed.row().text("measure").orElseThrow());
    }

    private static void apply(
            ChangeContext context,
            UnitOfWork work,
            Targets targets,
            @Nullable StoredFollowUp present,
            ListedRecord listed,
            Map<String, String> names) {
        ImportRow row = listed.row();
        Map<String, @Nullable Object> given = new LinkedHashMap<>();
        given.put("measureUnit", listed.line("measureUnit"));
        for (String figure : FIGURES) {
            Targets.requireNotNegative(figure, row.figure(figure));
            given.put(figure, row.figure(figure));
        }
        given.put("source", listed.line("source"));
        given.values().removeIf(Objects::isNull);
        if (present == null && given.get("planned") == null) {
            row.refuse(ImportProblem.VALUE_MISSING, "planned");
            return;
        }
        if (listed.responsible() != null) {
            targets.responsibleMembers().requirePresent(context, listed.responsibleField(), listed.responsible());
        }
        Map<String, Object> before = present == null ? Map.of() : present.node().properties();
        Optional<String> handler = Optional.ofNullable(present).flatMap(StoredFollowUp::handler);
        boolean isHandedOver = listed.responsible() != null && !handler.equals(Optional.of(listed.responsible()));
        boolean isChanged =
                given.entrySet().stream().anyMatch(each -> !Objects.equals(each.getValue(), before.get(each.getKey())));
        if (present == null) {
            row.create(set(context, work, targets, listed, given));
            row.change("unit", null, listed.unitLabel(context));
            row.change("year", null, year(listed));
            row.change("measure", null, measure(listed));
        } else {
            row.match(present.id());
            if (isHandedOver || isChanged) {
                set(context, work, targets, listed, given);
            }
        }
        if (isChanged) {
            Targets.findFall(before, given, quarter -> quarter).ifPresent(row::add);
        }
        given.forEach((property, value) -> row.change(property, plain(before.get(property)), plain(value)));
        if (listed.responsible() != null) {
            row.change("fullName", handler.map(names::get).orElse(null), names.get(listed.responsible()));
        }
    }

    private static String set(
            ChangeContext context,
            UnitOfWork work,
            Targets targets,
            ListedRecord listed,
            Map<String, @Nullable Object> given) {
        return targets.set(context, work, listed.unit(), year(listed), measure(listed), given, listed.responsible());
    }

    /** {@return a figure without an end that says nothing, or another value as it is} */
    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof Double figure
                ? BigDecimal.valueOf(figure).stripTrailingZeros().toPlainString()
                : value;
    }
}
