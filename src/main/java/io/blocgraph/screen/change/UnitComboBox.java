package io.blocgraph.screen.change;

import com.vaadin.flow.component.combobox.ComboBox;
import io.blocgraph.screen.common.Option;
import io.blocgraph.screen.common.OptionLookup;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Chooses a unit by what is typed. */
public class UnitComboBox extends ComboBox<Option> {

    /**
     * Creates a field.
     *
     * @param label its label
     * @param kinds the kinds of unit that are offered
     * @param value what is chosen
     * @param options whom to ask
     * @param chosen what to do with the code of what is chosen; an empty one if nothing is
     */
    public UnitComboBox(
            String label, List<String> kinds, Optional<Option> value, OptionLookup options, Consumer<String> chosen) {
        super(label);
        FormFields.setLazyItems(this, text -> options.units(kinds, null, text));
        setClearButtonVisible(true);
        setPlaceholder(getTranslation("people.any"));
        value.ifPresent(this::setValue);
        addValueChangeListener(it -> chosen.accept(
                Optional.ofNullable(it.getValue()).map(Option::code).orElse("")));
    }
}
