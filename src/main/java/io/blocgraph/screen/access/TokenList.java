/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.access;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.blocgraph.access.PersonalToken;
import io.blocgraph.access.PersonalTokens;
import io.blocgraph.screen.common.OptionLookup;
import io.blocgraph.screen.common.TimestampFormatter;
import java.util.Optional;

/** The personal tokens of the signed-in account, with actions to create and revoke them. */
class TokenList extends Section {

    private final UnorderedList list = new UnorderedList();
    private final transient PersonalTokens tokens;
    private final transient TimestampFormatter timestampFormatter;

    TokenList(PersonalTokens tokens, OptionLookup options, TimestampFormatter timestampFormatter) {
        this.tokens = tokens;
        this.timestampFormatter = timestampFormatter;
        list.addClassName("held");
        var make = new Button(getTranslation("token.make"), VaadinIcon.PLUS.create());
        make.addClickListener(
                click -> new TokenDialog(tokens, options, timestampFormatter.clock(), this::refresh).open());
        add(new H2(getTranslation("token.title")), new Paragraph(getTranslation("token.hint")), list, make);
        refresh();
    }

    private void refresh() {
        list.removeAll();
        tokens.own().forEach(it -> list.add(item(it)));
    }

    private ListItem item(PersonalToken token) {
        var name = new Span(token.name());
        name.addClassName("made-what");
        var over = token.expiresAt().isBefore(timestampFormatter.clock().instant());
        var texts = new Div(
                name,
                new Span(getTranslation("role." + token.role())),
                GrantTexts.unitLink(Optional.ofNullable(token.unit())),
                new Span(getTranslation(
                        over ? "token.over" : "token.until",
                        timestampFormatter.format(token.expiresAt(), getLocale()))),
                new Span(Optional.ofNullable(token.lastUsedAt())
                        .map(it -> getTranslation("sign-ins.used", timestampFormatter.format(it, getLocale())))
                        .orElse(getTranslation("token.unused"))));
        texts.addClassName("held-texts");
        return new ListItem(texts, new Button(getTranslation("token.revoke"), click -> {
            tokens.revoke(token.id());
            refresh();
        }));
    }
}
