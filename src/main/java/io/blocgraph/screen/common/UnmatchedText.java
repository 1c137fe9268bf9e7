/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.common;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The text in a combo box that matches no item. The box would drop it and be empty; here it stays and is a fault, so that
 * nothing is saved without what the user meant.
 */
public final class UnmatchedText {

    private final ComboBoxBase<?, ?, ?> field;
    private final List<Runnable> listeners = new ArrayList<>();
    private String text = "";

    private UnmatchedText(ComboBoxBase<?, ?, ?> field) {
        this.field = field;
    }

    /**
     * Lets a combo box mark text that matches no item.
     *
     * @param field the combo box
     */
    public static void mark(ComboBoxBase<?, ?, ?> field) {
        var unmatched = new UnmatchedText(field);
        ComponentUtil.setData(field, UnmatchedText.class, unmatched);
        field.addCustomValueSetListener(typed -> unmatched.set(typed.getDetail()));
        field.addValueChangeListener(change -> unmatched.set(""));
        // a box that was empty before does not change its value when the text is deleted
        field.getElement()
                .addEventListener("input", deleted -> unmatched.set(""))
                .setFilter("event.target.value === ''");
    }

    private void set(String typed) {
        if (!typed.equals(text)) {
            text = typed;
            field.setErrorMessage(fault().orElse(""));
            field.setInvalid(fault().isPresent());
            listeners.forEach(Runnable::run);
        }
    }

    private Optional<String> fault() {
        return text.isEmpty() ? Optional.empty() : Optional.of(field.getTranslation("choice.unmatched", text));
    }

    /** Returns the error of a combo box whose text matches no item; empty for other fields. */
    static Optional<String> fault(Component field) {
        return of(field).flatMap(UnmatchedText::fault);
    }

    /** Adds a listener for changes between matched and unmatched text, if the field is such a combo box. */
    static void onChange(Component field, Runnable changed) {
        of(field).ifPresent(it -> it.listeners.add(changed));
    }

    private static Optional<UnmatchedText> of(Component field) {
        return Optional.ofNullable(ComponentUtil.getData(field, UnmatchedText.class));
    }
}
