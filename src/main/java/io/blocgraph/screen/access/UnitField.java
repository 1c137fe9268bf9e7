package io.blocgraph.screen.access;

import com.vaadin.flow.component.combobox.ComboBox;
import io.blocgraph.screen.change.Choice;
import io.blocgraph.screen.change.Choices;
import java.util.List;

/** Chooses a unit, or a member, by what is typed. */
final class UnitField {

    private static final List<String> KINDS = List.of("BLOC", "CLUSTER", "ORGANIZATION", "CELL");

    private UnitField() {}

    static ComboBox<Choice> of(Choices choices, String label) {
        var field = field(label);
        field.setItems(query -> {
            var found = choices.units(KINDS, null, query.getFilter().orElse(""));
            return found.stream().skip(query.getOffset()).limit(query.getLimit());
        });
        return field;
    }

    static ComboBox<Choice> ofMember(Choices choices, String label) {
        var field = field(label);
        field.setItems(query -> {
            var found = choices.members(null, query.getFilter().orElse(""));
            return found.stream().skip(query.getOffset()).limit(query.getLimit());
        });
        return field;
    }

    private static ComboBox<Choice> field(String label) {
        var field = new ComboBox<Choice>(label);
        field.setItemLabelGenerator(Choice::label);
        field.setClearButtonVisible(true);
        return field;
    }
}
