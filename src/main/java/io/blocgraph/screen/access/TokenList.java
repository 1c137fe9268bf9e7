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
import io.blocgraph.access.Tokens;
import io.blocgraph.screen.change.Choices;

/** One's tokens for programs, with the ways to make and to revoke them. */
class TokenList extends Section {

    private final UnorderedList list = new UnorderedList();
    private final transient Tokens tokens;
    private final transient Moments moments;

    TokenList(Tokens tokens, Choices choices, Moments moments) {
        this.tokens = tokens;
        this.moments = moments;
        list.addClassName("held");
        var make = new Button(getTranslation("token.make"), VaadinIcon.PLUS.create());
        make.addClickListener(click -> new TokenDialog(tokens, choices, moments.clock(), this::show).open());
        add(new H2(getTranslation("token.title")), new Paragraph(getTranslation("token.hint")), list, make);
        show();
    }

    private void show() {
        list.removeAll();
        tokens.mine().forEach(it -> list.add(line(it)));
    }

    private ListItem line(Tokens.Token token) {
        var name = new Span(token.name());
        name.addClassName("made-what");
        var over = token.expiresAt().isBefore(moments.clock().instant());
        var texts = new Div(
                name,
                new Span(getTranslation("role." + token.role())),
                Words.place(token.place()),
                new Span(getTranslation(
                        over ? "token.over" : "token.until", moments.written(token.expiresAt(), getLocale()))),
                new Span(token.usedAt()
                        .map(it -> getTranslation("sign-ins.used", moments.written(it, getLocale())))
                        .orElse(getTranslation("token.unused"))));
        texts.addClassName("held-texts");
        return new ListItem(texts, new Button(getTranslation("token.revoke"), click -> {
            tokens.revoke(token.id());
            show();
        }));
    }
}
