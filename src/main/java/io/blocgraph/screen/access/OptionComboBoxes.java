/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.access;

import com.vaadin.flow.component.combobox.ComboBox;
import io.blocgraph.screen.common.Option;
import io.blocgraph.screen.common.OptionLookup;
import io.blocgraph.screen.common.UnmatchedText;
import java.util.List;

/** Creates combo boxes for units and members, which filter by name or code. */
final class OptionComboBoxes {

    private static final List<String> KINDS = List.of("BLOC", "CLUSTER", "ORGANIZATION", "CELL");

    private OptionComboBoxes() {}

    static ComboBox<Option> forUnit(OptionLookup options, String label) {
        var field = field(label);
        field.setItems(query -> {
            var found = options.units(KINDS, null, query.getFilter().orElse(""));
            return found.stream().skip(query.getOffset()).limit(query.getLimit());
        });
        return field;
    }

    static ComboBox<Option> forMember(OptionLookup options, String label) {
        var field = field(label);
        field.setItems(query -> {
            var found = options.members(null, query.getFilter().orElse(""));
            return found.stream().skip(query.getOffset()).limit(query.getLimit());
        });
        return field;
    }

    private static ComboBox<Option> field(String label) {
        var field = new ComboBox<Option>(label);
        field.setItemLabelGenerator(Option::label);
        field.setClearButtonVisible(true);
        UnmatchedText.mark(field);
        return field;
    }
}
