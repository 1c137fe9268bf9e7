/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.common;

import com.vaadin.flow.component.Component;

/** Has the parts of a screen that come later come now, since there is no browser that asks for them. */
public final class LazyComponents {

    private LazyComponents() {}

    /** Those in a component. */
    public static void load(Component part) {
        if (part instanceof LazyComponent later) {
            later.load();
        }
        part.getChildren().forEach(LazyComponents::load);
    }
}
