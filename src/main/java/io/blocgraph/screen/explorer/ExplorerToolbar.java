/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.explorer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import io.blocgraph.explorer.ColorEncoding;
import io.blocgraph.explorer.LayoutKind;
import io.blocgraph.screen.common.DayField;
import io.blocgraph.screen.common.FieldInput;
import io.blocgraph.screen.common.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The toolbar of the explorer: root unit, layout, color encoding, day and comparison. Each choice navigates to another
 * location.
 */
class ExplorerToolbar extends Div {

    private final transient Consumer<UnaryOperator<ExplorerLocation>> onChange;
    private final Select<Option> topUnit = new Select<>();
    private final Select<LayoutKind> layout;
    private final Select<ColorEncoding> colorEncoding;
    private final YearSlider years;
    private final DayField compare = new DayField(getTranslation("explorer.compare"));

    /**
     * Creates the toolbar.
     *
     * @param today the current day
     * @param search the search field
     * @param menu the menu
     * @param onChange navigates to the location returned by a function of the current one
     */
    ExplorerToolbar(
            LocalDate today, Component search, Component menu, Consumer<UnaryOperator<ExplorerLocation>> onChange) {
        this.onChange = onChange;
        addClassName("explorer-tools");
        topUnit.setLabel(getTranslation("explorer.top"));
        topUnit.setItemLabelGenerator(Option::name);
        topUnit.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                navigate(it -> it.withUnit(change.getValue().code()));
            }
        });
        topUnit.addClassName("explorer-top");
        layout =
                enumSelect("explorer.form", LayoutKind.values(), "explorer.form.", (it, value) -> it.withLayout(value));
        colorEncoding = enumSelect(
                "explorer.measure",
                ColorEncoding.values(),
                "explorer.measure.",
                (it, value) -> it.withColorEncoding(value));
        years = new YearSlider(today, day -> navigate(it -> it.withDay(day)));
        compare.setPlaceholder(getTranslation("explorer.compare.none"));
        compare.setClearButtonVisible(true);
        FieldInput.onRead(compare, day -> navigate(it -> it.withComparison(day)));
        var more = new Div(layout, colorEncoding, years, compare, menu);
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
        add(search, topUnit, toggle, more);
    }

    private <T> Select<T> enumSelect(
            String label, T[] values, String words, BiFunction<ExplorerLocation, T, ExplorerLocation> change) {
        var select = new Select<T>();
        select.setLabel(getTranslation(label));
        select.setItems(values);
        select.setItemLabelGenerator(it -> getTranslation(words + it));
        select.addValueChangeListener(chosen -> {
            if (chosen.isFromClient()) {
                navigate(it -> change.apply(it, chosen.getValue()));
            }
        });
        return select;
    }

    private void navigate(UnaryOperator<ExplorerLocation> to) {
        onChange.accept(to);
    }

    /** Shows a location. The root unit is added to the choices if it is not a bloc. */
    void show(ExplorerLocation location, List<Option> blocs, Option shown) {
        var choices = new ArrayList<>(blocs);
        if (blocs.stream().noneMatch(it -> it.id().equals(shown.id()))) {
            choices.addFirst(shown);
        }
        topUnit.setItems(choices);
        choices.stream().filter(it -> it.id().equals(shown.id())).findFirst().ifPresent(topUnit::setValue);
        layout.setValue(location.layout());
        colorEncoding.setValue(location.colorEncoding());
        years.setDay(location.asOf());
        compare.setValue(location.compare().orElse(null));
    }
}
