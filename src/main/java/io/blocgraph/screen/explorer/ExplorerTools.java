package io.blocgraph.screen.explorer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import io.blocgraph.explorer.Form;
import io.blocgraph.explorer.Measure;
import io.blocgraph.screen.DayField;
import io.blocgraph.screen.TypedInput;
import io.blocgraph.screen.change.Choice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What one chooses for the picture as a whole; each choice leads to another address. */
class ExplorerTools extends Div {

    private final transient Consumer<UnaryOperator<ExplorerAddress>> changing;
    private final Select<Choice> top = new Select<>();
    private final Select<Form> form;
    private final Select<Measure> measure;
    private final YearSlider years;
    private final DayField compare = new DayField(getTranslation("explorer.compare"));

    /**
     * The tools.
     *
     * @param search finds units and people as one types
     * @param menu what is done with the picture besides
     * @param changing leads from the present address to another
     */
    ExplorerTools(
            LocalDate today, Component search, Component menu, Consumer<UnaryOperator<ExplorerAddress>> changing) {
        this.changing = changing;
        addClassName("explorer-tools");
        top.setLabel(getTranslation("explorer.top"));
        top.setItemLabelGenerator(Choice::name);
        top.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                go(it -> it.at(change.getValue().code()));
            }
        });
        top.addClassName("explorer-top");
        form = choice("explorer.form", Form.values(), "explorer.form.", (it, value) -> it.as(value));
        measure = choice("explorer.measure", Measure.values(), "explorer.measure.", (it, value) -> it.by(value));
        years = new YearSlider(today, day -> go(it -> it.on(day)));
        compare.setPlaceholder(getTranslation("explorer.compare.none"));
        compare.setClearButtonVisible(true);
        TypedInput.onRead(compare, day -> go(it -> it.comparedWith(day)));
        var more = new Div(form, measure, years, compare, menu);
        more.addClassName("explorer-more");
        var toggle = new Button(VaadinIcon.SLIDERS.create());
        toggle.addThemeVariants(ButtonVariant.TERTIARY);
        toggle.addClassName("explorer-toggle");
        toggle.setAriaLabel(getTranslation("explorer.tools"));
        toggle.getElement().setAttribute("aria-expanded", "false");
        toggle.addClickListener(click -> {
            var isOpen = !getClassNames().contains("explorer-tools-open");
            setClassName("explorer-tools-open", isOpen);
            toggle.getElement().setAttribute("aria-expanded", String.valueOf(isOpen));
        });
        add(search, top, toggle, more);
    }

    private <T> Select<T> choice(
            String label, T[] values, String words, BiFunction<ExplorerAddress, T, ExplorerAddress> change) {
        var select = new Select<T>();
        select.setLabel(getTranslation(label));
        select.setItems(values);
        select.setItemLabelGenerator(it -> getTranslation(words + it));
        select.addValueChangeListener(chosen -> {
            if (chosen.isFromClient()) {
                go(it -> change.apply(it, chosen.getValue()));
            }
        });
        return select;
    }

    private void go(UnaryOperator<ExplorerAddress> to) {
        changing.accept(to);
    }

    /** Shows what is chosen; the unit at the top is among the choices, whether it is a bloc or not. */
    void show(ExplorerAddress address, List<Choice> blocs, Choice shown) {
        var choices = new ArrayList<>(blocs);
        if (blocs.stream().noneMatch(it -> it.id().equals(shown.id()))) {
            choices.addFirst(shown);
        }
        top.setItems(choices);
        choices.stream().filter(it -> it.id().equals(shown.id())).findFirst().ifPresent(top::setValue);
        form.setValue(address.form());
        measure.setValue(address.measure());
        years.show(address.asOf());
        compare.setValue(address.compare().orElse(null));
    }
}
