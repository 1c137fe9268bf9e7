/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.change;

import static io.blocgraph.screen.change.FormFields.translate;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The meetings of several cells in a month, with what is recorded of them; the value is what was changed. */
class MeetingsField extends CustomField<List<Map<String, Object>>> implements FormField.MultiRowField {

    private static final int MONTHS = 24;

    private final transient Function<YearMonth, MeetingsOfMonth> find;
    private final transient List<MeetingRow> meetings = new ArrayList<>();
    private final Select<YearMonth> month = new Select<>();
    private final Paragraph first = new Paragraph();
    private final Div rows = new Div();
    private final LocalDate today;

    /**
     * Creates a field.
     *
     * @param find reads what is recorded in a month
     * @param today the current day, whose month is shown first
     */
    MeetingsField(Function<YearMonth, MeetingsOfMonth> find, LocalDate today) {
        super(List.of());
        this.find = find;
        this.today = today;
        var latest = YearMonth.from(today);
        month.setLabel(translate("entry.meetings.month"));
        month.setItems(
                Stream.iterate(latest, it -> it.minusMonths(1)).limit(MONTHS).toList());
        month.setItemLabelGenerator(it ->
                translate("followup.month", String.format("%02d", it.getMonthValue()), String.valueOf(it.getYear())));
        month.setValue(latest);
        month.addValueChangeListener(it -> show());
        rows.addClassName("meeting-rows");
        add(new Div(month, first, rows));
        show();
    }

    private void show() {
        rows.removeAll();
        meetings.clear();
        var found = find.apply(month.getValue());
        first.setText(translate("entry.meetings.first", found.meetings().size(), found.cells()));
        first.setVisible(found.isIncomplete());
        found.meetings().stream()
                .map(it -> new MeetingRow(it, today, this::update))
                .forEach(it -> {
                    meetings.add(it);
                    rows.add(it);
                });
        updateValue();
    }

    private void update() {
        meetings.forEach(MeetingRow::showMissing);
        updateValue();
    }

    @Override
    public boolean hasIncompleteRows() {
        return meetings.stream().anyMatch(MeetingRow::isIncomplete);
    }

    /** Includes incomplete rows, so that the form is notified of them. */
    @Override
    protected List<Map<String, Object>> generateModelValue() {
        return meetings.stream()
                .filter(MeetingRow::isChanged)
                .map(it -> it.input(month.getValue()))
                .toList();
    }

    @Override
    protected void setPresentationValue(List<Map<String, Object>> value) {
        // the rows are the value
    }
}
