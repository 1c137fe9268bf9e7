/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.access;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import io.blocgraph.access.CurrentAccount;
import io.blocgraph.access.PersonalDataAuditLog;
import io.blocgraph.access.SecurityAuditLog;
import io.blocgraph.graph.Scope;
import io.blocgraph.screen.common.AdministratorsOnly;
import io.blocgraph.screen.common.PageLink;
import io.blocgraph.screen.common.SectionTabs;
import io.blocgraph.screen.common.TimestampFormatter;
import jakarta.annotation.security.PermitAll;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The access log: events of accounts and, at an address of its own, accesses to personal data of members. */
@PermitAll
@AdministratorsOnly
@Menu(title = "nav.access-log", order = 8, icon = "vaadin:clipboard-text")
@Route("access-log")
public class AccessLogView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

    private static final String READS = "reads";

    private final transient SecurityAuditLog auditLog;
    private final transient PersonalDataAuditLog personalDataAuditLog;
    private final transient CurrentAccount currentAccount;
    private final transient TimestampFormatter timestampFormatter;
    private final Div content = new Div();

    AccessLogView(
            SecurityAuditLog auditLog,
            PersonalDataAuditLog personalDataAuditLog,
            CurrentAccount currentAccount,
            TimestampFormatter timestampFormatter) {
        this.auditLog = auditLog;
        this.personalDataAuditLog = personalDataAuditLog;
        this.currentAccount = currentAccount;
        this.timestampFormatter = timestampFormatter;
        addClassName("page");
        content.addClassName("page-content");
        add(new H1(getTranslation("nav.access-log")), content);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String part) {
        content.removeAll();
        var ofReads = READS.equals(part);
        var tabs = new SectionTabs(getTranslation("nav.access-log"));
        tabs.add(new PageLink("access-log", getTranslation("log.accounts")), !ofReads);
        tabs.add(new PageLink("access-log/" + READS, getTranslation("log.reads")), ofReads);
        content.add(tabs);
        if (ofReads) {
            content.add(searchableGrid(text -> new PersonalDataAuditGrid(
                    personalDataAuditLog,
                    administeredScope(),
                    text.isBlank()
                            ? PersonalDataAuditLog.Filter.ALL
                            : new PersonalDataAuditLog.Filter(null, text.strip(), null, null),
                    timestampFormatter)));
        } else {
            content.add(searchableGrid(text -> new SecurityAuditGrid(auditLog, text, timestampFormatter)));
        }
    }

    /** Returns the scope of the personal data log: the units that the account administers. */
    private Scope administeredScope() {
        var permissions = currentAccount.requirePermissions();
        return permissions.administersEverything()
                ? Scope.ALL
                : Scope.of(permissions.administeredUnits(), permissions.administeredUnits());
    }

    private Div searchableGrid(Function<String, Component> grid) {
        var search = new TextField();
        search.setPlaceholder(getTranslation("accounts.search"));
        search.setAriaLabel(getTranslation("accounts.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        var filters = new Div(search);
        filters.addClassName("filters");
        var found = new Div(grid.apply(""));
        search.addValueChangeListener(change -> {
            found.removeAll();
            found.add(grid.apply(change.getValue()));
        });
        return new Div(filters, found);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.access-log") + " · " + getTranslation("app.name");
    }
}
