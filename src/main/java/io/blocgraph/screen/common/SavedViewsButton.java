/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.common;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.blocgraph.savedview.SavedViews;

/** A button for the saved views of a screen whose filter is part of its address. */
public class SavedViewsButton extends Button {

    /**
     * Creates a button.
     *
     * @param views the saved views
     */
    public SavedViewsButton(SavedViews views) {
        setText(getTranslation("views"));
        setIcon(VaadinIcon.BOOKMARK.create());
        addThemeVariants(ButtonVariant.TERTIARY);
        addClickListener(click -> new SavedViewsDialog(
                        views, UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters(), "")
                .open());
    }
}
