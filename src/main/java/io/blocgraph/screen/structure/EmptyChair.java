package io.blocgraph.screen.structure;

import com.vaadin.flow.component.Svg;

/** The drawing of a chair on which nobody sits. */
class EmptyChair extends Svg {

    EmptyChair() {
        super("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="currentColor"
                 stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round">
                <path d="M7 3v10h10V3M7 8h10M6 13h12M7 13v8M17 13v8"/></svg>""");
        addClassName("empty-chair");
        getElement().setAttribute("aria-hidden", "true");
    }
}
