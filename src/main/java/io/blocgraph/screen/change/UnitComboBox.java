/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.change;

import com.vaadin.flow.component.combobox.ComboBox;
import io.blocgraph.screen.common.Option;
import io.blocgraph.screen.common.OptionLookup;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A combo box for units, which filters by name or code. */
public class UnitComboBox extends ComboBox<Option> {

    /**
     * Creates a field.
     *
     * @param label the label
     * @param kinds the codes of the kinds of units offered
     * @param value the initial value
     * @param options looks up units
     * @param chosen the listener, which receives the code of the selected unit; empty if the field is cleared
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
