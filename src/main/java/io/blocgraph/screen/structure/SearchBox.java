/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.structure;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.blocgraph.graph.SearchText;
import io.blocgraph.screen.common.QueryFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A search field for units and members, with results while typing. Arrow keys, Enter and Escape operate the list of
 * results.
 */
class SearchBox extends Div {

    private static final int TYPING_PAUSE_MILLIS = 250;
    private static final int MAX_LENGTH = 200;
    private static final String LIST_ID = "found";

    private final transient Function<String, List<SearchResult>> searchFunction;
    private final transient Consumer<SearchResult> onSelect;
    private final transient Consumer<QueryFailedException> onError;
    private final TextField field = new TextField();
    private final Div list = new Div();
    private final transient List<SearchResult> results = new ArrayList<>();
    private String searchedText = "";
    private int current = -1;

    SearchBox(
            Function<String, List<SearchResult>> searchFunction,
            Consumer<SearchResult> onSelect,
            Consumer<QueryFailedException> onError) {
        this.searchFunction = searchFunction;
        this.onSelect = onSelect;
        this.onError = onError;
        addClassName("search");
        getElement().setAttribute("role", "search");
        field.setLabel(getTranslation("search.label"));
        field.setPlaceholder(getTranslation("search.placeholder"));
        field.setPrefixComponent(VaadinIcon.SEARCH.create());
        field.setClearButtonVisible(true);
        field.setMaxLength(MAX_LENGTH);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        field.addValueChangeListener(change -> search());
        field.addKeyDownListener(Key.ARROW_DOWN, key -> moveCurrent(1));
        field.addKeyDownListener(Key.ARROW_UP, key -> moveCurrent(-1));
        field.addKeyDownListener(Key.ENTER, key -> enter());
        field.addKeyDownListener(Key.ESCAPE, key -> close());
        list.addClassName("found");
        list.setId(LIST_ID);
        list.getElement().setAttribute("role", "listbox").setAttribute("aria-label", getTranslation("search.found"));
        list.setVisible(false);
        add(field, list);
        callInput("setAttribute('role', 'combobox')");
        callInput("setAttribute('aria-autocomplete', 'list')");
        callInput("setAttribute('aria-controls', '" + LIST_ID + "')");
        callInput("setAttribute('aria-expanded', 'false')");
        callInput("setAttribute('autocomplete', 'off')");
    }

    private void search() {
        var text = field.getValue().strip();
        if (text.equals(searchedText)) {
            return;
        }
        searchedText = text;
        results.clear();
        if (text.isEmpty()) {
            close();
            return;
        }
        try {
            results.addAll(searchFunction.apply(text));
            open();
        } catch (QueryFailedException failure) {
            close();
            onError.accept(failure);
        }
    }

    private void open() {
        list.removeAll();
        for (var index = 0; index < results.size(); index++) {
            list.add(entry(results.get(index), index));
        }
        if (results.isEmpty()) {
            var nothing = new Span(
                    new SearchText(searchedText).hasWords()
                            ? getTranslation("search.nothing", searchedText)
                            : getTranslation("search.no-letter"));
            nothing.addClassName("found-nothing");
            nothing.getElement().setAttribute("role", "status");
            list.add(nothing);
        }
        current = -1;
        list.setVisible(true);
        callInput("setAttribute('aria-expanded', 'true')");
        markCurrent();
    }

    private SearchResultItem entry(SearchResult it, int index) {
        return new SearchResultItem(it, LIST_ID + "-" + index, () -> choose(it));
    }

    private void moveCurrent(int step) {
        if (results.isEmpty()) {
            return;
        }
        if (!list.isVisible()) {
            open();
        }
        current = Math.floorMod(current < 0 && step < 0 ? -1 : current + step, results.size());
        markCurrent();
    }

    private void markCurrent() {
        for (var index = 0; index < results.size(); index++) {
            ((SearchResultItem) list.getComponentAt(index)).setCurrent(index == current);
        }
        callInput(
                current < 0
                        ? "removeAttribute('aria-activedescendant')"
                        : "setAttribute('aria-activedescendant', '" + LIST_ID + "-" + current + "')");
    }

    private void enter() {
        search();
        if (!results.isEmpty()) {
            choose(results.get(Math.max(0, current)));
        }
    }

    private void choose(SearchResult it) {
        close();
        results.clear();
        searchedText = "";
        field.clear();
        onSelect.accept(it);
    }

    private void close() {
        list.setVisible(false);
        current = -1;
        callInput("setAttribute('aria-expanded', 'false')");
        callInput("removeAttribute('aria-activedescendant')");
    }

    private void callInput(String call) {
        field.getElement().executeJs("this.inputElement?." + call);
    }
}
