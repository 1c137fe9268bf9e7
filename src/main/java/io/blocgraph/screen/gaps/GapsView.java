package io.blocgraph.screen.gaps;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.blocgraph.screen.Later;
import io.blocgraph.screen.Lively;
import io.blocgraph.screen.MainLayout;
import io.blocgraph.screen.TroubleNote;
import io.blocgraph.screen.Unanswered;
import io.blocgraph.screen.change.Choice;
import io.blocgraph.screen.change.Choices;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where rules are broken, by bloc, cluster and rule, and how far responsibility reaches. */
@PermitAll
@Route(value = "gaps", layout = MainLayout.class)
public class GapsView extends Main implements BeforeEnterObserver, HasDynamicTitle, Lively {

    private static final int YEARS = 5;

    private final Gaps gaps;
    private final GapSections sections;
    private final Choices choices;
    private final Clock clock;
    private final Div content = new Div();
    private Map<String, String> shown = Map.of();

    GapsView(Gaps gaps, GapSections sections, Choices choices, Clock clock) {
        this.gaps = gaps;
        this.sections = sections;
        this.choices = choices;
        this.clock = clock;
        addClassName("page");
        content.addClassName("page-content");
        add(new H1(getTranslation("nav.gaps")), content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var values = new TreeMap<String, String>();
        event.getLocation()
                .getQueryParameters()
                .getParameters()
                .forEach((name, given) -> given.stream().findFirst().ifPresent(it -> values.put(name, it)));
        show(values);
    }

    @Override
    public void refresh() {
        show(shown);
    }

    private void show(Map<String, String> filter) {
        shown = filter;
        content.removeAll();
        try {
            var units = new ArrayList<>(choices.units(List.of("BLOC"), null, ""));
            units.addAll(choices.units(List.of("CLUSTER"), null, ""));
            var within = units.stream()
                    .filter(it -> it.code().equals(filter.get("within")))
                    .findFirst();
            content.add(filters(filter, units, within));
            var unit = within.map(Choice::id).orElse(null);
            content.add(
                    new Later(() -> sections.of(unit, known(filter.get("rule")), severity(filter), Optional.empty())));
            content.add(new Later(() -> coverage(within)));
        } catch (Unanswered trouble) {
            content.add(new TroubleNote(trouble, () -> show(filter)));
        }
    }

    private @Nullable String known(@Nullable String rule) {
        return gaps.rules().stream().anyMatch(it -> it.code().equals(rule)) ? rule : null;
    }

    private static @Nullable String severity(Map<String, String> filter) {
        var severity = filter.get("severity");
        return "ERROR".equals(severity) || "WARNING".equals(severity) ? severity : null;
    }

    private Component filters(Map<String, String> filter, List<Choice> units, Optional<Choice> within) {
        var unit = new ComboBox<Choice>(getTranslation("gap.within"));
        unit.setItems(units);
        unit.setItemLabelGenerator(Choice::label);
        unit.setClearButtonVisible(true);
        within.ifPresent(unit::setValue);
        unit.addValueChangeListener(it -> go(
                filter,
                "within",
                Optional.ofNullable(it.getValue()).map(Choice::code).orElse("")));
        var titles = sections.titles();
        var rule = select("gap.rule", List.copyOf(new TreeMap<>(titles).keySet()), filter.get("rule"));
        rule.setItemLabelGenerator(it -> it == null || it.isEmpty() ? getTranslation("people.any") : titles.get(it));
        rule.addValueChangeListener(it -> go(filter, "rule", it.getValue()));
        var severity = select("gap.severity", List.of("ERROR", "WARNING"), filter.get("severity"));
        severity.setItemLabelGenerator(
                it -> getTranslation(it == null || it.isEmpty() ? "people.any" : "severity." + it));
        severity.addValueChangeListener(it -> go(filter, "severity", it.getValue()));
        var fields = new Div(unit, rule, severity);
        fields.addClassName("filters");
        fields.getElement().setAttribute("role", "search");
        return fields;
    }

    private Select<String> select(String label, List<String> codes, @Nullable String value) {
        var field = new Select<String>();
        field.setLabel(getTranslation(label));
        field.setItems(codes);
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(getTranslation("people.any"));
        if (value != null && codes.contains(value)) {
            field.setValue(value);
        }
        return field;
    }

    private static void go(Map<String, String> filter, String name, @Nullable String value) {
        var next = new TreeMap<>(filter);
        if (value == null || value.isEmpty()) {
            next.remove(name);
        } else {
            next.put(name, value);
        }
        UI.getCurrent().navigate("gaps", QueryParameters.simple(next));
    }

    private Section coverage(Optional<Choice> within) {
        var id = within.map(Choice::id).orElse(null);
        var today = LocalDate.now(clock);
        var shares = new TreeMap<LocalDate, Double>();
        for (var years = YEARS; years >= 0; years--) {
            var day = today.minusYears(years);
            var coverage = gaps.coverage(id, Optional.of(day));
            if (coverage.total() > 0) {
                shares.put(day, coverage.share());
            }
        }
        var now = gaps.coverage(id, Optional.empty());
        var section = new Section(new H2(getTranslation("coverage.title")), new CoveragePicture(shares));
        section.addClassName("coverage");
        var bars = new Div();
        bars.addClassName("bars");
        now.blocs().forEach(it -> bars.add(new CoverageBar(it)));
        now.clusters().stream().filter(it -> it.share() < 1).forEach(it -> bars.add(new CoverageBar(it)));
        section.add(bars);
        return section;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.gaps") + " · " + getTranslation("app.name");
    }
}
