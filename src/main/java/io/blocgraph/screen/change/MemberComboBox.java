/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.change;

import com.vaadin.flow.component.combobox.ComboBox;
import io.blocgraph.screen.common.Option;
import io.blocgraph.screen.common.OptionLookup;
import java.util.Optional;
import java.util.function.Consumer;

/** A field in which a member can be chosen, as for a filter. */
public class MemberComboBox extends ComboBox<Option> {

    /**
     * Creates a field.
     *
     * @param label the label
     * @param value the initial value
     * @param options looks up members
     * @param chosen the listener, which receives the id of the selected member; empty if the field is cleared
     */
    public MemberComboBox(String label, Optional<Option> value, OptionLookup options, Consumer<String> chosen) {
        super(label);
        FormFields.setLazyItems(this, text -> options.members(null, text));
        setClearButtonVisible(true);
        setPlaceholder(getTranslation("people.any"));
        value.ifPresent(this::setValue);
        addValueChangeListener(it ->
                chosen.accept(Optional.ofNullable(it.getValue()).map(Option::id).orElse("")));
    }
}
