/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.common;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import io.blocgraph.savedview.SavedView;
import io.blocgraph.savedview.SavedViews;
import java.util.function.Predicate;

/** The dialog of the account's saved views of a screen: opens, shares, renames and deletes them, and saves the current one. */
public class SavedViewsDialog extends Dialog {

    private final transient SavedViews views;
    private final String address;
    private final UnorderedList list = new UnorderedList();

    /**
     * Creates a dialog.
     *
     * @param views the saved views
     * @param address the address of the current view
     * @param suggestion a name for it; empty for none
     */
    public SavedViewsDialog(SavedViews views, String address, String suggestion) {
        this.views = views;
        this.address = address;
        setHeaderTitle(getTranslation("views"));
        addClassName("saved-views");
        var name = field("views.name", suggestion);
        var keep = new Button(getTranslation("views.keep"), click -> submit(name, it -> views.save(it, address)));
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        keep.addClickShortcut(Key.ENTER).listenOn(name);
        var present = new Div(name, keep);
        present.addClassName("saved-views-keep");
        add(present, new H3(getTranslation("views.kept")), list);
        var close = new Button(getTranslation("views.close"), click -> close());
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
                name.isEmpty() ? "views.unnamed" : SavedViews.isName(name) ? "views.taken" : "access.UNREADABLE"));
        field.setInvalid(!isDone);
        if (isDone) {
            refresh();
        }
    }

    private void refresh() {
        list.removeAll();
        views.ofScreen(address).forEach(it -> list.add(item(it)));
        if (list.getComponentCount() == 0) {
            list.add(new ListItem(new Paragraph(getTranslation("views.none"))));
        }
    }

    private ListItem item(SavedView view) {
        var link = new PageLink(view.address(), view.name());
        link.getElement().addEventListener("click", click -> close());
        var line = new ListItem(link);
        line.add(
                button(VaadinIcon.LINK, "views.share", view, () -> copyLink(view)),
                button(VaadinIcon.EDIT, "views.rename", view, () -> rename(line, view)),
                button(VaadinIcon.TRASH, "views.delete", view, () -> {
                    views.delete(view.id());
                    refresh();
                }));
        return line;
    }

    /** Copies the whole address, which is known to the browser alone. It does not allow that where the connection is not secure. */
    private void copyLink(SavedView view) {
        getElement()
                .executeJs("""
                        const link = new URL($0, document.baseURI).href;
                        return navigator.clipboard ? navigator.clipboard.writeText(link).then(() => '', () => link) : link;
                        """, view.address())
                .then(
                        String.class,
                        refused -> Notification.show(
                                refused.isEmpty()
                                        ? getTranslation("views.share.done")
                                        : getTranslation("views.share.refused", refused)));
    }

    private void rename(ListItem line, SavedView view) {
        var name = field("views.name", view.name());
        var done = new Button(
                getTranslation("views.rename.done"), click -> submit(name, it -> views.rename(view.id(), it)));
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
