/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.explorer;

import com.vaadin.flow.component.html.Anchor;
import io.blocgraph.screen.common.PageLink;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Creates links to units and members on the structure screen, on the same day.
 *
 * @param day the day; empty for today
 */
record PageLinks(Optional<LocalDate> day) {

    Anchor unit(String code, String text) {
        return link("structure/", code, text);
    }

    Anchor member(String code, String text) {
        return link("member/", code, text);
    }

    private PageLink link(String page, String code, String text) {
        return new PageLink(
                page + PageLink.encode(code) + day.map(it -> "?asOf=" + it).orElse(""), text);
    }
}
