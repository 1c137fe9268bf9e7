/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.explorer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import io.blocgraph.explorer.SavedView;
import io.blocgraph.explorer.SavedViews;
import java.util.function.Predicate;

/** The dialog of the account's saved views: opens, renames and deletes them, and saves the current one. */
class SavedViewsDialog extends Dialog {

    private final transient SavedViews views;
    private final UnorderedList list = new UnorderedList();

    SavedViewsDialog(SavedViews views, String address, String suggestion) {
        this.views = views;
        setHeaderTitle(getTranslation("explorer.views"));
        addClassName("explorer-views");
        var name = field("explorer.views.name", suggestion);
        var keep = new Button(
                getTranslation("explorer.views.keep"),
                click -> submit(name, it -> {
                    views.save(it, address);
                    return true;
                }));
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        keep.addClickShortcut(Key.ENTER).listenOn(name);
        var present = new Div(name, keep);
        present.addClassName("explorer-views-keep");
        add(present, new H3(getTranslation("explorer.views.kept")), list);
        var close = new Button(getTranslation("explorer.close"), click -> close());
        getFooter().add(close);
        refresh();
    }

    private TextField field(String label, String value) {
        var field = new TextField(getTranslation(label));
        field.setValue(value.substring(0, Math.min(value.length(), SavedViews.MAX_NAME_LENGTH)));
        field.setMaxLength(SavedViews.MAX_NAME_LENGTH);
        return field;
    }

    /** Performs an action with the name in a field, and shows an error at the field if it is no name or taken. */
    private void submit(TextField field, Predicate<String> act) {
        var name = field.getValue().strip();
        var isDone = SavedViews.isName(name) && act.test(name);
        field.setErrorMessage(getTranslation(
                name.isEmpty()
                        ? "explorer.views.unnamed"
                        : SavedViews.isName(name) ? "explorer.views.taken" : "access.UNREADABLE"));
        field.setInvalid(!isDone);
        if (isDone) {
            refresh();
        }
    }

    private void refresh() {
        list.removeAll();
        views.all().forEach(it -> list.add(item(it)));
        if (list.getComponentCount() == 0) {
            list.add(new ListItem(new Paragraph(getTranslation("explorer.views.none"))));
        }
    }

    private ListItem item(SavedView view) {
        var link = new Anchor(view.address(), view.name());
        link.getElement().setAttribute("router-link", true).addEventListener("click", click -> close());
        var line = new ListItem(link);
        line.add(
                button(VaadinIcon.EDIT, "explorer.views.rename", view, () -> rename(line, view)),
                button(VaadinIcon.TRASH, "explorer.views.delete", view, () -> {
                    views.delete(view.id());
                    refresh();
                }));
        return line;
    }

    private void rename(ListItem line, SavedView view) {
        var name = field("explorer.views.name", view.name());
        var done = new Button(
                getTranslation("explorer.views.rename.done"), click -> submit(name, it -> views.rename(view.id(), it)));
        done.addClickShortcut(Key.ENTER).listenOn(name);
        line.removeAll();
        line.add(name, done);
        name.focus();
    }

    private Component button(VaadinIcon icon, String key, SavedView view, Runnable act) {
        var button = new Button(icon.create(), click -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation(key, view.name()));
        button.setTooltipText(getTranslation(key, view.name()));
        return button;
    }
}
