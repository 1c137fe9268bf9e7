package io.blocgraph.screen.access;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.blocgraph.access.AccessLog;
import io.blocgraph.screen.MainLayout;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was done with accounts, and who has read the records of members. */
@PermitAll
@ForAdministrators
@Route(value = "access-log", layout = MainLayout.class)
public class AccessLogView extends Main implements HasDynamicTitle {

    private static final int PAGE = 100;

    AccessLogView(AccessLog log, Moments moments) {
        addClassName("page");
        var search = new TextField();
        search.setPlaceholder(getTranslation("accounts.search"));
        search.setAriaLabel(getTranslation("accounts.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        var filters = new Div(search);
        filters.addClassName("filters");
        var grid = new Grid<AccessLog.Entry>();
        grid.addClassName("people-grid");
        grid.getElement().setAttribute("aria-label", getTranslation("nav.access-log"));
        grid.addColumn(it -> moments.written(it.at(), getLocale()))
                .setHeader(getTranslation("log.at"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(it -> getTranslation("log." + it.what())).setHeader(getTranslation("log.what"));
        grid.addColumn(it -> it.account().orElse("")).setHeader(getTranslation("log.account"));
        grid.addColumn(it -> it.by().orElse("")).setHeader(getTranslation("log.by"));
        grid.addColumn(AccessLog.Entry::address).setHeader(getTranslation("log.address"));
        grid.addColumn(AccessLog.Entry::detail).setHeader(getTranslation("log.detail"));
        show(grid, log, "");
        search.addValueChangeListener(change -> show(grid, log, change.getValue()));
        add(new H1(getTranslation("nav.access-log")), filters, grid);
    }

    /** Entries are asked for as far as one scrolls; the one before tells where to go on. */
    private static void show(Grid<AccessLog.Entry> grid, AccessLog log, String text) {
        List<AccessLog.Entry> known = new ArrayList<>();
        grid.setItems(query -> {
            int to = query.getOffset() + query.getLimit();
            boolean more = true;
            while (more && known.size() < to) {
                var page = log.page(text, known.isEmpty() ? Optional.empty() : Optional.of(known.getLast()), PAGE);
                known.addAll(page);
                more = page.size() == PAGE;
            }
            return known.stream().skip(query.getOffset()).limit(query.getLimit());
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.access-log") + " · " + getTranslation("app.name");
    }
}
