package io.blocgraph.screen.access;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.blocgraph.access.Access;
import io.blocgraph.access.AccountChanges;
import io.blocgraph.access.SignIns;

/** Where one is signed in, with the ways to end it there or everywhere. */
class SignInList extends Section {

    private final UnorderedList list = new UnorderedList();
    private final transient SignIns signIns;
    private final transient Moments moments;

    SignInList(SignIns signIns, AccountChanges changes, Access access, Moments moments) {
        this.signIns = signIns;
        this.moments = moments;
        list.addClassName("held");
        var everywhere =
                new Button(getTranslation("sign-ins.everywhere"), click -> changes.signOutEverywhere(access.account()));
        everywhere.addThemeVariants(ButtonVariant.ERROR);
        var others = new Button(getTranslation("sign-ins.others"), click -> {
            signIns.endOthers();
            show();
        });
        var actions = new Div(others, everywhere);
        actions.addClassName("list-actions");
        add(new H2(getTranslation("sign-ins.title")), list, actions);
        show();
    }

    private void show() {
        list.removeAll();
        signIns.mine().forEach(it -> list.add(line(it)));
    }

    private ListItem line(SignIns.SignIn signIn) {
        var agent = new Span(Browser.of(signIn.agent()).orElse(getTranslation("sign-ins.browser")));
        agent.addClassName("made-what");
        var texts = new Div(
                agent,
                new Span(signIn.address()),
                new Span(getTranslation("sign-ins.since", moments.written(signIn.at(), getLocale()))),
                new Span(getTranslation("sign-ins.used", moments.written(signIn.usedAt(), getLocale()))));
        texts.addClassName("held-texts");
        var line = new ListItem(texts);
        if (signIn.current()) {
            line.add(new Span(getTranslation("sign-ins.this")));
        } else {
            line.add(new Button(getTranslation("sign-ins.end"), click -> {
                signIns.end(signIn.id());
                show();
            }));
        }
        return line;
    }
}
