/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.common;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** A link to a page of the application, which the router follows without loading everything anew. */
public class PageLink extends Anchor {

    /**
     * Creates a link.
     *
     * @param address the address within the application, without a leading slash
     * @param text the text
     */
    public PageLink(String address, String text) {
        super(address, text);
        getElement().setAttribute("router-link", true);
    }

    /**
     * Creates a link.
     *
     * @param address the address within the application, without a leading slash
     * @param content what is shown
     */
    public PageLink(String address, Component... content) {
        super(address, content);
        getElement().setAttribute("router-link", true);
    }

    /** {@return a link to a unit} */
    public static PageLink toUnit(String code, String text) {
        return new PageLink("structure/" + encode(code), text);
    }

    /** {@return a link to a member} */
    public static PageLink toMember(String code, String text) {
        return new PageLink("member/" + encode(code), text);
    }

    /** {@return a code or id as a segment of an address} */
    public static String encode(String segment) {
        return UriUtils.encodePathSegment(segment, StandardCharsets.UTF_8);
    }
}
