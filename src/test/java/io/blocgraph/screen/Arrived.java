package io.blocgraph.screen;

import com.vaadin.flow.component.Component;

/** Has the parts of a screen that come later come now, since there is no browser that asks for them. */
public final class Arrived {

    private Arrived() {}

    /** Those in a component. */
    public static void in(Component part) {
        if (part instanceof Later later) {
            later.show();
        }
        part.getChildren().forEach(Arrived::in);
    }
}
