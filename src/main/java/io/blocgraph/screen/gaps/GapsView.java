package io.blocgraph.screen.gaps;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.blocgraph.screen.change.UnitComboBox;
import io.blocgraph.screen.common.AutoRefreshing;
import io.blocgraph.screen.common.DayField;
import io.blocgraph.screen.common.ErrorNote;
import io.blocgraph.screen.common.FieldInput;
import io.blocgraph.screen.common.LazyComponent;
import io.blocgraph.screen.common.Option;
import io.blocgraph.screen.common.OptionLookup;
import io.blocgraph.screen.common.QueryFailedException;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where rules are broken, by bloc, cluster and rule, and how far responsibility reaches. */
@PermitAll
@Menu(title = "nav.gaps", order = 6, icon = "vaadin:warning")
@Route("gaps")
public class GapsView extends Main implements BeforeEnterObserver, HasDynamicTitle, AutoRefreshing {

    private static final List<String> KINDS = List.of("BLOC", "CLUSTER", "ORGANIZATION");
    private static final int YEARS_BACK = 5;
    private static final String GROUP_BY_PLACE = "place";

    private final Gaps gaps;
    private final GapListFactory gapLists;
    private final OptionLookup options;
    private final Clock clock;
    private final Div content = new Div();
    private Map<String, String> shown = Map.of();

    GapsView(Gaps gaps, GapListFactory sections, OptionLookup options, Clock clock) {
        this.gaps = gaps;
        this.gapLists = sections;
        this.options = options;
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
            var within = Optional.ofNullable(filter.get("within")).flatMap(it -> options.unit(KINDS, it));
            content.add(filters(filter, within));
            var unit = within.map(Option::id).orElse(null);
            content.add(new LazyComponent(() -> gapLists.create(
                    unit,
                    selectedRules(filter.get("rule")),
                    severity(filter),
                    day(filter),
                    GROUP_BY_PLACE.equals(filter.get("group")))));
            content.add(new LazyComponent(() -> coverage(within)));
        } catch (QueryFailedException failure) {
            content.add(new ErrorNote(failure, () -> show(filter)));
        }
    }

    /** The rules in the address that there are; several are separated by commas. */
    private List<String> selectedRules(@Nullable String rules) {
        var asked = List.of(rules == null ? new String[0] : rules.split(","));
        return gaps.rules().stream()
                .map(Gaps.Rule::code)
                .filter(asked::contains)
                .toList();
    }

    private static @Nullable String severity(Map<String, String> filter) {
        var severity = filter.get("severity");
        return "ERROR".equals(severity) || "WARNING".equals(severity) ? severity : null;
    }

    private static Optional<LocalDate> day(Map<String, String> filter) {
        try {
            return Optional.ofNullable(filter.get("asOf")).map(LocalDate::parse);
        } catch (DateTimeParseException ignored) {
            return Optional.empty();
        }
    }

    private Component filters(Map<String, String> filter, Optional<Option> within) {
        var unit = new UnitComboBox(
                getTranslation("gap.within"), KINDS, within, options, it -> navigate(filter, "within", it));
        var titles = gapLists.titles();
        var rule = new MultiSelectComboBox<String>(getTranslation("gap.rule"));
        rule.setItems(new TreeSet<>(titles.keySet()));
        rule.setItemLabelGenerator(titles::get);
        rule.setPlaceholder(getTranslation("people.any"));
        rule.setClearButtonVisible(true);
        rule.setValue(selectedRules(filter.get("rule")));
        rule.addValueChangeListener(
                it -> navigate(filter, "rule", it.getValue().stream().sorted().collect(Collectors.joining(","))));
        var severity = select("gap.severity", List.of("ERROR", "WARNING"), filter.get("severity"));
        severity.setItemLabelGenerator(
                it -> getTranslation(it == null || it.isEmpty() ? "people.any" : "severity." + it));
        severity.addValueChangeListener(it -> navigate(filter, "severity", it.getValue()));
        var group = select("gap.group", List.of(GROUP_BY_PLACE), filter.get("group"));
        group.setItemLabelGenerator(
                it -> getTranslation("gap.group." + (GROUP_BY_PLACE.equals(it) ? GROUP_BY_PLACE : "rule")));
        group.setEmptySelectionCaption(getTranslation("gap.group.rule"));
        group.addValueChangeListener(it -> navigate(filter, "group", it.getValue()));
        var day = new DayField(getTranslation("day.label"));
        day.setValue(day(filter).orElse(LocalDate.now(clock)));
        FieldInput.onRead(
                day,
                it -> navigate(
                        filter,
                        "asOf",
                        it.filter(chosen -> !chosen.equals(LocalDate.now(clock)))
                                .map(LocalDate::toString)
                                .orElse("")));
        var fields = new Div(unit, rule, severity, day, group);
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

    private static void navigate(Map<String, String> filter, String name, @Nullable String value) {
        var next = new TreeMap<>(filter);
        if (value == null || value.isEmpty()) {
            next.remove(name);
        } else {
            next.put(name, value);
        }
        UI.getCurrent().navigate("gaps", QueryParameters.simple(next));
    }

    private Section coverage(Optional<Option> within) {
        var id = within.map(Option::id).orElse(null);
        var today = LocalDate.now(clock);
        var shares = new TreeMap<LocalDate, Double>();
        for (var years = YEARS_BACK; years >= 0; years--) {
            var day = today.minusYears(years);
            var coverage = gaps.coverage(id, Optional.of(day));
            if (coverage.total() > 0) {
                shares.put(day, coverage.share());
            }
        }
        var now = gaps.coverage(id, Optional.empty());
        var section = new Section(new H2(getTranslation("coverage.title")), new CoverageChart(shares));
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
