/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.common;

import com.vaadin.flow.component.Svg;

/** The icon of a vacancy: an empty chair. Hidden from screen readers. */
public class VacancyIcon extends Svg {

    /** Creates the icon. */
    public VacancyIcon() {
        super("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="currentColor"
                 stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round">
                <rect x="7" y="2.5" width="10" height="8.5" rx="2"/><path d="M9.5 11v3M14.5 11v3M6.5 17v4.5M17.5 17v4.5"/>
                <rect x="5" y="14" width="14" height="3" rx="1.2"/></svg>""");
        addClassName("empty-chair");
        getElement().setAttribute("aria-hidden", "true");
    }
}
