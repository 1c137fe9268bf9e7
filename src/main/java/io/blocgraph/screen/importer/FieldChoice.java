/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.importer;

import io.blocgraph.importer.mapping.FieldType;
import io.blocgraph.importer.mapping.ImportField;
import io.blocgraph.importer.mapping.ListKind;
import io.blocgraph.screen.common.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a column may mean.
 *
 * @param fields the names of its fields: none if it is not imported, several if its cells hold several values
 */
record FieldChoice(List<String> fields) {

    static final FieldChoice NONE = new FieldChoice(List.of());

    /** The fields that often share a column, one below the other. */
    private static final List<List<String>> TOGETHER = List.of(
            List.of("fullName", ""),
            List.of("joinedOn", "officialOn"),
            List.of("phone", "email"),
            List.of("present", "required"));

    static List<FieldChoice> of(ListKind kind, List<List<String>> present) {
        var choices = new ArrayList<>(List.of(NONE));
        kind.fields().forEach(field -> choices.add(new FieldChoice(List.of(field.name()))));
        TOGETHER.stream()
                .filter(names -> names.stream()
                        .allMatch(name -> name.isEmpty() || kind.field(name).isPresent()))
                .map(FieldChoice::new)
                .forEach(choices::add);
        present.stream()
                .map(FieldChoice::new)
                .filter(it -> !choices.contains(it))
                .forEach(choices::add);
        return choices;
    }

    String label(ListKind kind) {
        return fields.isEmpty()
                ? Texts.translate("import.column.none")
                : fields.stream()
                        .map(name -> name.isEmpty() ? "–" : title(kind, name))
                        .collect(Collectors.joining(" / "));
    }

    /** {@return what a field is called in lists of a kind} */
    static String title(ListKind kind, String field) {
        return Texts.translate("import.field."
                + switch (field) {
                    case "code", "fullName" -> kind.isFollowUp() ? "responsible." + field : field;
                    case "title", "measure" -> kind == ListKind.POINTS ? "point." + field : field;
                    default -> field;
                });
    }

    /** {@return the fields that say which period a list is of} */
    static List<ImportField> periods(ListKind kind) {
        return kind.fields().stream().filter(field -> field.type().isPeriod()).toList();
    }

    /** {@return the fields of units that no column and no heading names} */
    static List<ImportField> units(ListKind kind) {
        return kind.fields().stream()
                .filter(field -> field.type() == FieldType.UNIT)
                .toList();
    }
}
