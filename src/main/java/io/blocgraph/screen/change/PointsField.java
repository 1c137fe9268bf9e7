/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.change;

import static io.blocgraph.screen.change.FormFields.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.blocgraph.screen.common.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A field for the points of a resolution, each with the one responsible member and the day on which it is due. */
class PointsField extends CustomField<List<Map<String, Object>>> implements FormField.MultiRowField {

    private final transient Function<String, List<Option>> lookup;
    private final Div rows = new Div();
    private final transient List<List<FormField<?>>> points = new ArrayList<>();

    /**
     * Creates a field.
     *
     * @param lookup finds members by what is typed
     * @param drafted the points with which it begins; if there are none, with an empty one
     */
    PointsField(Function<String, List<Option>> lookup, List<DraftedPoint> drafted) {
        super(List.of());
        this.lookup = lookup;
        setLabel(translate("entry.points"));
        rows.addClassName("parts");
        var more = new Button(translate("entry.points.more"), VaadinIcon.PLUS.create(), click -> {
            addPoint(DraftedPoint.NEW);
            updateValue();
        });
        add(new Div(rows, more));
        (drafted.isEmpty() ? List.of(DraftedPoint.NEW) : drafted).forEach(this::addPoint);
        updateValue();
    }

    private void addPoint(DraftedPoint drafted) {
        List<FormField<?>> point = List.of(
                FormFields.text("point", drafted.title()).named("title").required(),
                FormFields.select("responsible", lookup, drafted.responsible()).required(),
                FormFields.date("dueOn", drafted.dueOn()).required(),
                FormFields.text("measure", drafted.measure()));
        var row = new Div();
        row.addClassNames("form-fields", "part-row");
        point.forEach(it -> {
            row.add(it.component());
            it.onChange(this::updateValue);
        });
        var less = new Button(VaadinIcon.CLOSE_SMALL.create());
        less.addThemeVariants(ButtonVariant.TERTIARY);
        less.setAriaLabel(translate("entry.points.less"));
        less.addClickListener(click -> {
            rows.remove(row);
            points.remove(point);
            updateValue();
        });
        row.add(less);
        rows.add(row);
        points.add(point);
    }

    @Override
    public boolean hasIncompleteRows() {
        return points.stream().anyMatch(point -> point.stream().anyMatch(FormField::isMissing));
    }

    /** Includes incomplete points, so that the form is notified of them. */
    @Override
    protected List<Map<String, Object>> generateModelValue() {
        return points.stream()
                .map(point -> {
                    Map<String, Object> input = new HashMap<>();
                    point.forEach(it -> it.writeTo(input));
                    return input;
                })
                .toList();
    }

    @Override
    protected void setPresentationValue(List<Map<String, Object>> value) {
        // points are entered by the user, never set
    }
}
