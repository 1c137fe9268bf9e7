/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.access;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.blocgraph.access.AccountChanges;
import jakarta.annotation.security.PermitAll;

/** Requires a new password after a sign-in with one that was generated for the account. */
@PermitAll
@Route(value = "new-password", autoLayout = false)
public class NewPasswordView extends Main implements HasDynamicTitle {

    NewPasswordView(AccountChanges changes) {
        addClassName("sign-in");
        var card = new Div(
                new H1(getTranslation("password.first")),
                new Paragraph(getTranslation("password.first.hint")),
                new PasswordForm(changes, () -> UI.getCurrent().navigate("")));
        card.addClassName("sign-in-card");
        add(card);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("password.first") + " · " + getTranslation("app.name");
    }
}
