/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.access;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.blocgraph.access.AccessExplanations;
import io.blocgraph.access.AccountChanges;
import io.blocgraph.access.CalendarAddresses;
import io.blocgraph.access.CurrentAccount;
import io.blocgraph.access.PersonalTokens;
import io.blocgraph.access.SignInSessions;
import io.blocgraph.screen.common.OptionLookup;
import io.blocgraph.screen.common.TimestampFormatter;
import jakarta.annotation.security.PermitAll;

/** The screen of the signed-in account: its permissions with their reasons, password, sessions and personal tokens. */
@PermitAll
@Route("account")
public class AccountView extends Main implements HasDynamicTitle {

    private static final int MILLIS = 5_000;

    AccountView(
            CurrentAccount currentAccount,
            AccessExplanations explanations,
            AccountChanges changes,
            SignInSessions sessions,
            PersonalTokens tokens,
            CalendarAddresses calendars,
            OptionLookup options,
            TimestampFormatter timestampFormatter) {
        addClassNames("page", "account");
        var permissions = currentAccount.requirePermissions();
        var content = new Div(permissionChecker(explanations, timestampFormatter));
        content.addClassName("page-content");
        var password = new Section(
                new H2(getTranslation("password.title")),
                new PasswordForm(
                        changes,
                        () -> Notification.show(
                                getTranslation("password.changed"), MILLIS, Notification.Position.BOTTOM_START)));
        if (!permissions.demo() && changes.hasPassword()) {
            content.add(password);
        }
        content.add(
                new SignInSessionList(sessions, changes, currentAccount, timestampFormatter),
                new CalendarSection(calendars, timestampFormatter),
                new TokenList(tokens, options, timestampFormatter));
        add(new H1(permissions.fullName()), new Paragraph(getTranslation("account.name", permissions.name())), content);
    }

    private Section permissionChecker(AccessExplanations explanations, TimestampFormatter timestampFormatter) {
        var list = new UnorderedList();
        list.addClassName("held");
        var reasons = explanations.ownReasons();
        reasons.forEach(reason -> list.add(new ListItem(GrantTexts.reason(reason, timestampFormatter))));
        var section = new Section(new H2(getTranslation("account.rights")));
        section.add(reasons.isEmpty() ? new Paragraph(getTranslation("account.rights.none")) : list);
        return section;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.title") + " · " + getTranslation("app.name");
    }
}
