/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.access;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import io.blocgraph.access.AccountInitializer.DemoAccount;
import java.util.List;

/** The demo accounts, each of which signs in with one click. */
class DemoAccountsSection extends Section {

    DemoAccountsSection(List<DemoAccount> accounts, LoginForm form) {
        addClassName("demo");
        add(new H2(getTranslation("demo.title")), new Paragraph(getTranslation("demo.hint")));
        var all = new Div();
        all.addClassName("demo-accounts");
        for (var account : accounts) {
            var what = new Span(getTranslation("demo." + account.name()));
            what.addClassName("muted");
            var button = new Button(new Div(new Span(account.fullName()), what));
            button.addClassName("demo-account");
            button.setId(account.name());
            button.addClickListener(click -> form.getElement().executeJs("""
                            const fields = this.querySelectorAll('vaadin-text-field, vaadin-password-field');
                            const [name, password] = fields.length ? fields
                              : [this.$.vaadinLoginUsername, this.$.vaadinLoginPassword];
                            name.value = $0;
                            password.value = $0;
                            this.submit();""", account.name()));
            all.add(button);
        }
        add(all);
    }
}
