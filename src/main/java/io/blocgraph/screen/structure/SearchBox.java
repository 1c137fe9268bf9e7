package io.blocgraph.screen.structure;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.blocgraph.screen.Unanswered;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Finds units and people as one types; arrow keys, Enter and Escape work in the list of what was found. */
class SearchBox extends Div {

    private static final int PAUSE_MILLIS = 250;
    private static final int LONGEST = 200;
    private static final String LIST_ID = "found";

    private final transient Function<String, List<Found>> finder;
    private final transient Consumer<Found> chosen;
    private final transient Consumer<Unanswered> trouble;
    private final TextField field = new TextField();
    private final Div list = new Div();
    private final transient List<Found> found = new ArrayList<>();
    private String searched = "";
    private int current = -1;

    SearchBox(Function<String, List<Found>> finder, Consumer<Found> chosen, Consumer<Unanswered> trouble) {
        this.finder = finder;
        this.chosen = chosen;
        this.trouble = trouble;
        addClassName("search");
        getElement().setAttribute("role", "search");
        field.setLabel(getTranslation("search.label"));
        field.setPlaceholder(getTranslation("search.placeholder"));
        field.setPrefixComponent(VaadinIcon.SEARCH.create());
        field.setClearButtonVisible(true);
        field.setMaxLength(LONGEST);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLIS);
        field.addValueChangeListener(change -> search());
        field.addKeyDownListener(Key.ARROW_DOWN, key -> move(1));
        field.addKeyDownListener(Key.ARROW_UP, key -> move(-1));
        field.addKeyDownListener(Key.ENTER, key -> enter());
        field.addKeyDownListener(Key.ESCAPE, key -> close());
        list.addClassName("found");
        list.setId(LIST_ID);
        list.getElement().setAttribute("role", "listbox").setAttribute("aria-label", getTranslation("search.found"));
        list.setVisible(false);
        add(field, list);
        input("setAttribute('role', 'combobox')");
        input("setAttribute('aria-autocomplete', 'list')");
        input("setAttribute('aria-controls', '" + LIST_ID + "')");
        input("setAttribute('aria-expanded', 'false')");
        input("setAttribute('autocomplete', 'off')");
    }

    private void search() {
        var text = field.getValue().strip();
        if (text.equals(searched)) {
            return;
        }
        searched = text;
        found.clear();
        if (text.isEmpty()) {
            close();
            return;
        }
        try {
            found.addAll(finder.apply(text));
            open();
        } catch (Unanswered unanswered) {
            close();
            trouble.accept(unanswered);
        }
    }

    private void open() {
        list.removeAll();
        for (var index = 0; index < found.size(); index++) {
            list.add(entry(found.get(index), index));
        }
        if (found.isEmpty()) {
            var nothing = new Span(getTranslation("search.nothing", searched));
            nothing.addClassName("found-nothing");
            nothing.getElement().setAttribute("role", "status");
            list.add(nothing);
        }
        current = -1;
        list.setVisible(true);
        input("setAttribute('aria-expanded', 'true')");
        mark();
    }

    private FoundEntry entry(Found it, int index) {
        return new FoundEntry(it, LIST_ID + "-" + index, () -> choose(it));
    }

    private void move(int step) {
        if (found.isEmpty()) {
            return;
        }
        if (!list.isVisible()) {
            open();
        }
        current = Math.floorMod(current < 0 && step < 0 ? -1 : current + step, found.size());
        mark();
    }

    private void mark() {
        for (var index = 0; index < found.size(); index++) {
            ((FoundEntry) list.getComponentAt(index)).mark(index == current);
        }
        input(
                current < 0
                        ? "removeAttribute('aria-activedescendant')"
                        : "setAttribute('aria-activedescendant', '" + LIST_ID + "-" + current + "')");
    }

    private void enter() {
        search();
        if (!found.isEmpty()) {
            choose(found.get(Math.max(0, current)));
        }
    }

    private void choose(Found it) {
        close();
        found.clear();
        searched = "";
        field.clear();
        chosen.accept(it);
    }

    private void close() {
        list.setVisible(false);
        current = -1;
        input("setAttribute('aria-expanded', 'false')");
        input("removeAttribute('aria-activedescendant')");
    }

    private void input(String call) {
        field.getElement().executeJs("this.inputElement?." + call);
    }
}
