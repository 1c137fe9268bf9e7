package io.blocgraph.screen.change;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A field in which one of all units is chosen by what is typed. */
public class UnitField extends ComboBox<Choice> {

    /**
     * A field.
     *
     * @param label its label
     * @param kinds the kinds of unit that are offered
     * @param value what is chosen
     * @param choices whom to ask
     * @param chosen what to do with the code of what is chosen; an empty one if nothing is
     */
    public UnitField(
            String label, List<String> kinds, Optional<Choice> value, Choices choices, Consumer<String> chosen) {
        super(label);
        Entries.finding(this, text -> choices.units(kinds, null, text));
        setClearButtonVisible(true);
        setPlaceholder(getTranslation("people.any"));
        value.ifPresent(this::setValue);
        addValueChangeListener(it -> chosen.accept(
                Optional.ofNullable(it.getValue()).map(Choice::code).orElse("")));
    }
}
