/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.ChangeProblem;
import io.blocgraph.history.NodeSnapshot;
import io.blocgraph.history.UnitOfWork;
import io.blocgraph.importer.ImportProblem;
import io.blocgraph.importer.ImportRow;
import io.blocgraph.importer.ListImport;
import io.blocgraph.importer.mapping.ListKind;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Imports lists of the points of resolutions. A resolution that is not there is drafted; points are added to a draft, and those with the
 * same title are changed. Points of a resolution that was issued stay as they are.
 */
@Component
class PointListImport implements ListImport {

    private final ListedRecords records;

    PointListImport(ListedRecords records) {
        this.records = records;
    }

    /** A resolution while its points are added: one of the graph, or a new one. */
    private static final class Whole {

        private final String id;
        private final @Nullable StoredFollowUp stored;
        private final Map<String, StoredFollowUp> points = new HashMap<>();
        private final Map<String, Integer> listed = new HashMap<>();
        private int last;

        private Whole(String id, @Nullable StoredFollowUp stored, List<StoredFollowUp> present) {
            this.id = id;
            this.stored = stored;
            present.forEach(point -> points.put(key(String.valueOf(point.node().text("title"))), point));
            last = present.size();
        }

        private static String key(String title) {
            return title.toLowerCase(Locale.ROOT);
        }

        private boolean isDraft() {
            return stored == null || stored.state() == FollowUpState.DRAFT;
        }
    }

    @Override
    public ListKind kind() {
        return ListKind.POINTS;
    }

    @Override
    public void apply(ChangeContext context, UnitOfWork work, List<ImportRow> rows) {
        List<ListedRecord> listed = records.resolve(context, rows, "unit");
        ListedResolutions present = ListedResolutions.of(context, listed);
        ResponsibleMembers knowing = records.responsible(context, listed);
        Map<String, String> names = ListedRecords.names(
                context,
                Stream.concat(
                                present.handlers().stream(),
                                listed.stream().flatMap(each -> Stream.ofNullable(each.responsible())))
                        .toList());
        Map<List<String>, Whole> wholes = new HashMap<>();
        listed.forEach(each -> each.row().attempt(() -> {
            if (each.responsible() != null) {
                knowing.requirePresent(context, each.responsibleField(), each.responsible());
            }
            Optional<String> committee = present.committee(each);
            Optional<StoredFollowUp> stored =
                    Optional.ofNullable(present.resolutions().get(ListedResolutions.key(each)));
            if (stored.isEmpty() && committee.isEmpty()) {
                each.row()
                        .refuse(
                                ImportProblem.NO_COMMITTEE,
                                "unit",
                                each.row().text("unit").orElse(""));
                return;
            }
            Whole whole = wholes.computeIfAbsent(
                    ListedResolutions.key(each),
                    key -> stored.map(it -> new Whole(it.id(), it, present.pointsOf(it)))
                            .orElseGet(() -> new Whole(
                                    Resolutions.draft(
                                            context,
                                            work,
                                            each.unit().id(),
                                            committee.orElseThrow(),
                                            each.line("resolution"),
                                            null,
                                            null,
                                            knowing.find(
                                                    context, null, each.unit().id())),
                                    null,
                                    List.of())));
            apply(context, work, whole, each, names);
        }));
    }

    private static void apply(
            ChangeContext context, UnitOfWork work, Whole whole, ListedRecord listed, Map<String, String> names) {
        ImportRow row = listed.row();
        String title = String.valueOf(listed.line("title"));
        if (whole.listed.putIfAbsent(Whole.key(title), row.number()) instanceof Integer earlier) {
            row.refuse(ImportProblem.ROW_TWICE, "title", earlier);
            return;
        }
        StoredFollowUp point = whole.points.get(Whole.key(title));
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("dueOn", row.day("dueOn"));
        said.put("measure", listed.text("measure"));
        said.values().removeIf(Objects::isNull);
        if (point == null) {
            add(context, work, whole, listed, title);
            row.change("resolution", null, listed.line("resolution"));
            row.change("title", null, title);
        } else {
            row.match(point.id());
            change(context, work, whole, listed, point, said);
        }
        Map<String, ? extends @Nullable Object> before =
                point == null ? Map.of() : point.node().properties();
        said.forEach((property, value) -> row.change(property, before.get(property), value));
        if (listed.responsible() != null) {
            String handler =
                    point == null ? null : point.handler().map(names::get).orElse(null);
            row.change("fullName", handler, names.get(listed.responsible()));
        }
    }

    private static void add(ChangeContext context, UnitOfWork work, Whole whole, ListedRecord listed, String title) {
        ImportRow row = listed.row();
        if (!requireDraft(whole, row)) {
            return;
        }
        if (whole.last == Resolutions.MAX_POINTS) {
            row.refuse(ChangeProblem.TOO_MANY, "title", Resolutions.MAX_POINTS);
        } else if (listed.responsible() == null) {
            row.refuse(FollowUpProblem.POINT_WITHOUT_OWNER, "fullName", title);
        } else {
            row.create(Resolutions.addPoint(
                    context,
                    work,
                    whole.id,
                    listed.unit().id(),
                    ++whole.last,
                    title,
                    Objects.requireNonNull(row.day("dueOn")),
                    listed.text("measure"),
                    listed.responsible()));
        }
    }

    private static void change(
            ChangeContext context,
            UnitOfWork work,
            Whole whole,
            ListedRecord listed,
            StoredFollowUp point,
            Map<String, @Nullable Object> said) {
        NodeSnapshot node = point.node();
        boolean isHandedOver =
                listed.responsible() != null && !point.handler().equals(Optional.of(listed.responsible()));
        boolean isChanged = said.entrySet().stream()
                .anyMatch(each ->
                        !Objects.equals(each.getValue(), node.properties().get(each.getKey())));
        if ((isHandedOver || isChanged) && requireDraft(whole, listed.row())) {
            if (listed.responsible() != null) {
                point.handOver(work, listed.responsible());
            }
            point.update(work, point.state(), context.day(), said);
        }
    }

    private static boolean requireDraft(Whole whole, ImportRow row) {
        if (!whole.isDraft()) {
            StoredFollowUp resolution = Objects.requireNonNull(whole.stored);
            row.attempt(() -> resolution.requireState("resolution", FollowUpState.DRAFT));
        }
        return whole.isDraft();
    }
}
