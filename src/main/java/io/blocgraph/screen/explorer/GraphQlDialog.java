/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.explorer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;

/** A dialog with the request to the API for the data shown, to be copied. */
class GraphQlDialog extends Dialog {

    private static final int MILLIS = 3_000;

    GraphQlDialog(ExplorerGraphQlRequest request) {
        setHeaderTitle(getTranslation("explorer.graphql"));
        addClassName("explorer-graphql");
        add(new Paragraph(getTranslation("explorer.graphql.hint")));
        addPart("explorer.graphql.document", request.document());
        addPart("explorer.graphql.variables", request.variablesAsJson());
        var all = copyButton("explorer.graphql.copy", request.body());
        all.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("explorer.close"), click -> close()), all);
    }

    private void addPart(String title, String text) {
        var code = new Pre(text);
        code.getElement().setAttribute("tabindex", "0").setAttribute("aria-label", getTranslation(title));
        add(new H3(getTranslation(title)), code, copyButton("explorer.graphql.copyPart", text));
    }

    private Button copyButton(String key, String text) {
        var button = new Button(getTranslation(key), VaadinIcon.COPY.create());
        button.addClickListener(click -> button.getElement()
                .executeJs(
                        "return navigator.clipboard ? navigator.clipboard.writeText($0).then(() => true, () => false) : false",
                        text)
                .then(
                        Boolean.class,
                        done -> Notification.show(
                                getTranslation(done ? "explorer.graphql.copied" : "explorer.graphql.notCopied"),
                                MILLIS,
                                Notification.Position.BOTTOM_START)));
        return button;
    }
}
