/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.structure;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.blocgraph.screen.common.KindIcon;

/** The item of a search result: kind, name, code and location. */
class SearchResultItem extends Div {

    SearchResultItem(SearchResult found, String id, Runnable choose) {
        setId(id);
        addClassName("found-entry");
        getElement().setAttribute("role", "option");
        var title = new Span(found.title());
        title.addClassName("found-title");
        var code = new Span(found.code());
        code.addClassName("code");
        var place = new Span(found.location());
        place.addClassName("found-place");
        var texts = new Div(title, code, place);
        texts.addClassName("found-texts");
        add(setCurrent(found), texts, kind(found));
        addClickListener(click -> choose.run());
        setCurrent(false);
    }

    private Span setCurrent(SearchResult found) {
        var kind = found.kind();
        if (kind != null) {
            return new KindIcon(kind);
        }
        var person = new Span(VaadinIcon.USER.create());
        person.addClassNames("kind", "kind-person");
        return person;
    }

    private Span kind(SearchResult found) {
        var kind = new Span(getTranslation(found.kind() == null ? "kind.MEMBER" : "kind." + found.kind()));
        kind.addClassName("found-kind");
        return kind;
    }

    /** Marks or unmarks it as the result that Enter selects. */
    void setCurrent(boolean current) {
        getElement().setAttribute("aria-selected", String.valueOf(current));
        if (current) {
            scrollIntoView();
        }
    }
}
