/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.common;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The dialog in which the columns of a list are chosen. */
class ColumnsDialog extends FormDialog {

    private final CheckboxGroup<String> columns = new CheckboxGroup<>();
    private final Set<String> before;
    private final transient Consumer<List<String>> choose;

    /**
     * Creates a dialog.
     *
     * @param columns all columns
     * @param chosen the names of those that are chosen; empty for all
     * @param choose receives the names of those that are chosen then; empty for all
     */
    ColumnsDialog(List<? extends ListColumn<?>> columns, List<String> chosen, Consumer<List<String>> choose) {
        super(Texts.translate("columns"), Texts.translate("columns.choose"));
        this.choose = choose;
        Map<String, String> headings = new LinkedHashMap<>();
        columns.forEach(it -> headings.put(it.key(), it.heading()));
        before = new HashSet<>(chosen.isEmpty() ? headings.keySet() : chosen);
        this.columns.setLabel(Texts.translate("columns.shown"));
        this.columns.setItems(headings.keySet());
        this.columns.setItemLabelGenerator(headings::get);
        this.columns.setValue(before);
        // a list without columns says nothing
        this.columns.addValueChangeListener(
                it -> submitButton().setEnabled(!it.getValue().isEmpty()));
        add(this.columns);
    }

    @Override
    protected boolean isDirty() {
        return !columns.getValue().equals(before);
    }

    @Override
    protected void submit() {
        var all = columns.getListDataView().getItems().toList();
        var chosen = all.stream().filter(columns.getValue()::contains).toList();
        // closed first: an open dialog asks before the screen is left, which showing it anew does
        close();
        choose.accept(chosen.equals(all) ? List.of() : chosen);
    }
}
