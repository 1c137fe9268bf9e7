/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.change;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A list of the details of changes: one line for the properties of each node, and one for each relationship. */
public class ChangeDetailList extends UnorderedList {

    private static final int MAX_LINES = 60;

    /** From this number of details on, more of them may not have been asked for. */
    private static final int MANY = 500;

    /** Fields that only attach a new seat, assignment or committee to nodes named by other lines. */
    private static final Set<String> HIDDEN_FIELDS = Set.of(
            "kept",
            "labels",
            "committee",
            "ABOUT",
            "ITEM_OF",
            "STEP_OF",
            "recordedOn",
            "closedOn",
            "hash",
            "mediaType");

    private static final Set<String> UNNAMED_KINDS = Set.of(
            "seat",
            "assignment",
            "committee",
            "waiver",
            "decision",
            "description",
            "visit",
            "development",
            "developmentstep",
            "inspection",
            "finding",
            "resolution",
            "resolutionpoint",
            "target",
            "meeting",
            "studysession");

    /** Relationships between a seat or assignment and its holder. */
    private static final Set<String> HOLDER_RELATIONSHIPS = Set.of("HOLDS", "ANSWERS_BY");

    private final Map<String, String> names;
    private final Map<String, String> holderNames;

    /**
     * Creates the list of one change.
     *
     * @param change the change
     */
    public ChangeDetailList(ChangeRecord change) {
        this(List.of(change));
    }

    ChangeDetailList(List<ChangeRecord> changes) {
        addClassName("made");
        names = changes.stream()
                .flatMap(it -> it.entities().stream())
                .collect(
                        Collectors.toMap(ChangeRecord.AffectedEntity::id, ChangeDetailList::name, (one, other) -> one));
        holderNames = changes.stream()
                .flatMap(it -> it.details().stream())
                .filter(it -> it.target() != null && HOLDER_RELATIONSHIPS.contains(it.field()))
                .collect(Collectors.toMap(
                        it -> String.valueOf(it.target()),
                        it -> names.getOrDefault(it.entity(), ""),
                        (one, other) -> one));
        var details = changes.stream()
                .flatMap(it -> it.details().stream())
                .filter(it -> !HIDDEN_FIELDS.contains(it.field()))
                .filter(it -> it.after() == null || !HOLDER_RELATIONSHIPS.contains(it.field()) || hasUnknownHolder(it))
                .distinct()
                .toList();
        var shown = details.stream().filter(it -> !isBookkeeping(it)).toList();
        addItems(shown.isEmpty() ? details : shown);
    }

    /**
     * Returns whether a detail concerns only the storage of historical values. Such details are shown only if there are
     * no others, as for planned values.
     */
    private static boolean isBookkeeping(ChangeRecord.Detail detail) {
        return detail.field().equals("DESCRIBED_BY")
                || detail.field().equals("FORMERLY")
                || detail.entity().startsWith("description-")
                || detail.entity().startsWith("formercode-");
    }

    /** Returns whether the holder of a relationship has no known name, so that no other line names the holder. */
    private boolean hasUnknownHolder(ChangeRecord.Detail relationship) {
        return holderNames
                .getOrDefault(String.valueOf(relationship.target()), "")
                .isEmpty();
    }

    /**
     * Adds a line for the properties of each node, and one for each relationship. Equal lines are merged, with their
     * number.
     */
    private void addItems(List<ChangeRecord.Detail> details) {
        var lines = new LinkedHashMap<String, ListItem>();
        var counts = new HashMap<String, Integer>();
        details.stream()
                .collect(Collectors.groupingBy(
                        it -> it.target() == null ? it.entity() : it, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(same -> {
                    var line =
                            same.getFirst().target() == null ? propertiesItem(same) : relationshipItem(same.getFirst());
                    var text = line.getElement().getTextRecursively();
                    lines.putIfAbsent(text, line);
                    counts.merge(text, 1, Integer::sum);
                });
        lines.entrySet().stream().limit(MAX_LINES).forEach(it -> {
            int count = counts.getOrDefault(it.getKey(), 1);
            if (count > 1) {
                it.getValue().addComponentAsFirst(new Span(count + " ×"));
            }
            add(it.getValue());
        });
        if (details.size() >= MANY) {
            add(new ListItem(getTranslation("made.many")));
        } else if (lines.size() > MAX_LINES) {
            add(new ListItem(getTranslation("made.more", lines.size() - MAX_LINES)));
        }
    }

    private static String name(ChangeRecord.AffectedEntity entity) {
        var name = Optional.ofNullable(entity.fullName())
                .or(() -> Optional.ofNullable(entity.name()))
                .or(() -> Optional.ofNullable(entity.title()))
                .orElse("");
        return name.isEmpty() ? "" : entity.code() == null ? name : name + " (" + entity.code() + ")";
    }

    private ListItem relationshipItem(ChangeRecord.Detail relationship) {
        return new ListItem(
                emphasized(nameOf(relationship.entity())),
                new Span(DetailTexts.label("tie.", relationship.field())),
                emphasized(nameOf(String.valueOf(relationship.target()))),
                period(relationship.before(), relationship.after()));
    }

    private ListItem propertiesItem(List<ChangeRecord.Detail> properties) {
        var first = properties.getFirst();
        var line =
                new ListItem(emphasized(first.field().startsWith("term") ? committee(first) : nameOf(first.entity())));
        for (var detail : properties) {
            line.add(new Span((detail == first ? "" : "· ") + DetailTexts.label("property.", detail.field()) + ":"));
            if (detail.before() != null) {
                var before = new Span(DetailTexts.value(detail.field(), detail.before()));
                before.addClassName("made-before");
                line.add(before, new Span("→"));
            }
            line.add(new Span(detail.after() == null ? "–" : DetailTexts.value(detail.field(), detail.after())));
        }
        return line;
    }

    /** Returns the name of the node of a term, which is always a committee, regardless of the form of its id. */
    private String committee(ChangeRecord.Detail detail) {
        var name = names.getOrDefault(detail.entity(), "");
        return name.isEmpty() ? DetailTexts.label("part.", "committee") : name;
    }

    private String nameOf(String id) {
        var holder = holderNames.getOrDefault(id, "");
        return Optional.ofNullable(names.get(id))
                .filter(it -> !it.isEmpty())
                .orElseGet(() -> holder.isEmpty() ? kindLabel(id) : kindLabel(id) + " – " + holder);
    }

    /** Returns the name of the kind of a node that has no name of its own, such as a seat or waiver. */
    private String kindLabel(String id) {
        var kind = id.contains("-") ? id.substring(0, id.indexOf('-')) : "";
        return DetailTexts.label("part.", UNNAMED_KINDS.contains(kind) ? kind : "other");
    }

    private Span period(@Nullable String before, @Nullable String after) {
        var ends = before != null && (after == null || (before.endsWith("/") && !after.endsWith("/")));
        var text = after == null
                ? getTranslation("made.never")
                : ends
                        ? getTranslation("made.until", DetailTexts.date(after.substring(after.indexOf('/') + 1)))
                        : after.startsWith("/")
                                ? ""
                                : getTranslation(
                                        "made.since", DetailTexts.date(after.substring(0, after.indexOf('/'))));
        var span = new Span(text);
        span.addClassNames("muted", ends ? "made-ends" : "made-begins");
        return span;
    }

    private static Span emphasized(String text) {
        var span = new Span(text);
        span.addClassName("made-what");
        return span;
    }
}
