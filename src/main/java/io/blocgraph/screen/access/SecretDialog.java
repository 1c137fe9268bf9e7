/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.access;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Shows a secret once, such as a generated password or a token. */
class SecretDialog extends ConfirmDialog {

    SecretDialog(String title, String hint, String secret) {
        setHeader(title);
        var text = new Span(secret);
        text.addClassNames("code", "secret-text");
        text.setId("secret");
        var copy = new Button(getTranslation("secret.copy"), VaadinIcon.COPY.create());
        copy.addClickListener(click -> {
            copy.getElement().executeJs("navigator.clipboard && navigator.clipboard.writeText($0)", secret);
            copy.setText(getTranslation("secret.copied"));
        });
        var line = new Div(text, copy);
        line.addClassName("secret");
        setText(new Div(new Paragraph(hint), line));
        setConfirmText(getTranslation("secret.kept"));
    }
}
