/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.importer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import io.blocgraph.importer.mapping.ListKind;
import io.blocgraph.screen.common.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The rows of a planned or applied import by what it does with them, the refused ones first. */
class ImportedRows extends Div {

    private static final int PAGE = 50;

    private final transient ImportClient client;
    private final transient ListJob job;
    private final transient BiConsumer<Integer, Boolean> samePerson;
    private final UnorderedList rows = new UnorderedList();
    private final Button more;
    private String verdict = "";
    private int last;

    /**
     * Creates the rows.
     *
     * @param client reads them
     * @param job the import
     * @param samePerson receives the number of a row and whether it is about the member of the same name
     */
    ImportedRows(ImportClient client, ListJob job, BiConsumer<Integer, Boolean> samePerson) {
        this.client = client;
        this.job = job;
        this.samePerson = samePerson;
        addClassName("import-rows");
        more = new Button(getTranslation("import.more"), VaadinIcon.ANGLE_DOWN.create(), click -> addPage());
        more.addThemeVariants(ButtonVariant.TERTIARY);
        rows.addClassName("plain-list");
        add(tabs(), rows, more);
        show(verdict);
    }

    private Tabs tabs() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("REFUSED", job.refused());
        counts.put("NEW", job.added());
        counts.put("CHANGED", job.changed());
        counts.put("SAME", job.same());
        counts.put("", job.total());
        var tabs = new Tabs();
        Map<Tab, String> verdicts = new LinkedHashMap<>();
        counts.forEach((each, count) -> {
            var label = getTranslation("import.verdict." + (each.isEmpty() ? "ALL" : each));
            var tab = new Tab(label + " " + Texts.formatNumber(count));
            tab.addClassName("import-tab-" + each);
            tab.setEnabled(count > 0);
            verdicts.put(tab, each);
            tabs.add(tab);
        });
        verdict = counts.entrySet().stream()
                .filter(it -> it.getValue() > 0)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
        verdicts.forEach((tab, each) -> {
            if (each.equals(verdict)) {
                tabs.setSelectedTab(tab);
            }
        });
        tabs.addSelectedChangeListener(it -> show(verdicts.getOrDefault(it.getSelectedTab(), "")));
        return tabs;
    }

    private void show(String chosen) {
        verdict = chosen;
        last = 0;
        rows.removeAll();
        addPage();
    }

    private void addPage() {
        var page = client.rows(job, verdict, PAGE, last);
        page.forEach(row -> rows.add(item(row)));
        page.stream().reduce((one, other) -> other).ifPresent(row -> last = row.number());
        more.setVisible(page.size() == PAGE);
    }

    private ListItem item(ListJob.ListRow row) {
        var number = new Span(getTranslation("import.row", row.number()));
        number.addClassName("muted");
        var badge = new Span(getTranslation("import.verdict." + row.verdict()));
        badge.addClassNames("import-verdict", "import-" + row.verdict().toLowerCase(Locale.ROOT));
        var name = new Span(row.name());
        name.addClassName("import-name");
        var head = new Div(number, name, badge);
        head.addClassName("import-row-head");
        var item = new ListItem(head);
        row.problems().forEach(problem -> item.add(problem(job.kind(), problem)));
        if (row.problems().stream().anyMatch(problem -> problem.code().equals("SAME_PERSON"))) {
            item.add(question(row));
        }
        if (!row.changes().isEmpty()) {
            item.add(changes(row));
        }
        return item;
    }

    private static Div problem(ListKind kind, ListJob.ListProblem problem) {
        var icon = problem.isError() ? VaadinIcon.CLOSE_CIRCLE.create() : VaadinIcon.WARNING.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        var text = new Span(
                problem.field() == null || problem.field().equals("job")
                        ? problem.message()
                        : FieldChoice.title(kind, problem.field()) + ": " + problem.message());
        var line = new Div(icon, text);
        if (problem.cell() != null) {
            var cell = new Span(problem.cell());
            cell.addClassName("muted");
            line.add(cell);
        }
        line.addClassNames("import-problem", problem.isError() ? "import-error" : "import-warning");
        return line;
    }

    private Div question(ListJob.ListRow row) {
        var same = new Button(getTranslation("import.same"), click -> samePerson.accept(row.number(), true));
        var other = new Button(getTranslation("import.other"), click -> samePerson.accept(row.number(), false));
        var buttons = new Div(same, other);
        buttons.addClassName("both-buttons");
        return buttons;
    }

    private Component changes(ListJob.ListRow row) {
        var list = new UnorderedList();
        list.addClassName("import-changes");
        row.changes().forEach(change -> {
            var field = new Span(FieldChoice.title(job.kind(), change.field()) + ": ");
            field.addClassName("muted");
            var item = new ListItem(field);
            if (change.before() != null) {
                item.add(new Span(value(change.field(), change.before()) + " → "));
            }
            item.add(new Span(value(change.field(), change.after())));
            list.add(item);
        });
        return list;
    }

    private static String value(String field, @Nullable String value) {
        if (value == null) {
            return "–";
        }
        return switch (field) {
            case "gender" -> Texts.translate("gender." + value);
            case "kind" -> Texts.translate("kind." + value);
            case "form" -> Texts.translate("form." + value);
            case "role" -> Texts.translate("import.role." + value);
            case "sector" -> Texts.sectorName(value);
            case "quality" -> Texts.translate("followup.quality." + value);
            case "severity" -> Texts.translate("followup.severity." + value);
            case "mode" -> Texts.translate("followup.mode." + value);
            case "state" -> Texts.translate("followup.state." + value);
            default -> day(value);
        };
    }

    private static String day(String value) {
        try {
            return Texts.formatDate(LocalDate.parse(value));
        } catch (DateTimeParseException text) {
            return value;
        }
    }

    /** {@return the problems that concern no single row} */
    static List<Div> general(ListJob job) {
        return job.problems().stream()
                .map(problem -> problem(job.kind(), problem))
                .toList();
    }
}
