/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.access;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.blocgraph.access.AccountChanges;
import io.blocgraph.access.CurrentAccount;
import io.blocgraph.access.SignIn;
import io.blocgraph.access.SignInSessions;
import io.blocgraph.screen.common.TimestampFormatter;

/** The sessions of the signed-in account, with actions to end one, the others, or all. */
class SignInSessionList extends Section {

    private final UnorderedList list = new UnorderedList();
    private final transient SignInSessions sessions;
    private final transient TimestampFormatter timestampFormatter;

    SignInSessionList(
            SignInSessions sessions,
            AccountChanges changes,
            CurrentAccount currentAccount,
            TimestampFormatter timestampFormatter) {
        this.sessions = sessions;
        this.timestampFormatter = timestampFormatter;
        list.addClassName("held");
        var everywhere = new Button(
                getTranslation("sign-ins.everywhere"), click -> changes.signOutEverywhere(currentAccount.accountId()));
        everywhere.addThemeVariants(ButtonVariant.ERROR);
        var others = new Button(getTranslation("sign-ins.others"), click -> {
            sessions.endAllButCurrent();
            refresh();
        });
        var actions = new Div(others, everywhere);
        actions.addClassName("list-actions");
        add(new H2(getTranslation("sign-ins.title")), list, actions);
        refresh();
    }

    private void refresh() {
        list.removeAll();
        sessions.own().forEach(it -> list.add(item(it)));
    }

    private ListItem item(SignIn signIn) {
        var agent = new Span(UserAgent.describe(signIn.userAgent()).orElse(getTranslation("sign-ins.browser")));
        agent.addClassName("made-what");
        var texts = new Div(
                agent,
                new Span(signIn.address()),
                new Span(getTranslation("sign-ins.since", timestampFormatter.format(signIn.signedInAt(), getLocale()))),
                new Span(getTranslation("sign-ins.used", timestampFormatter.format(signIn.lastUsedAt(), getLocale()))));
        texts.addClassName("held-texts");
        var line = new ListItem(texts);
        if (sessions.isCurrent(signIn)) {
            line.add(new Span(getTranslation("sign-ins.this")));
        } else {
            line.add(new Button(getTranslation("sign-ins.end"), click -> {
                sessions.end(signIn.id());
                refresh();
            }));
        }
        return line;
    }
}
