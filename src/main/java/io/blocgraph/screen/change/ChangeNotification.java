/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.change;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.util.List;
import java.util.stream.Collectors;

/** Notifies the user of a saved change, with a button to undo it. */
final class ChangeNotification {

    private static final int MILLIS = 20_000;
    private static final int SHORT_MILLIS = 6_000;

    private ChangeNotification() {}

    static void show(ChangeResult result, MutationClient mutations, Runnable refresh, boolean undoable) {
        var ui = UI.getCurrent();
        if (result.changes().isEmpty()) {
            Notification.show(ui.getTranslation("done.nothing"), SHORT_MILLIS, Notification.Position.BOTTOM_START);
            return;
        }
        var notification = new Notification();
        var undo = new Button(ui.getTranslation("done.undo"), VaadinIcon.ARROW_BACKWARD.create(), click -> {
            notification.close();
            undo(result.changes(), mutations, refresh);
        });
        undo.addThemeVariants(ButtonVariant.TERTIARY);
        undo.addClassName("done-undo");
        undo.setVisible(undoable);
        var kind = result.changes().getFirst().kind();
        var text = new Div(new Span(ui.getTranslation("done.made", ui.getTranslation("change." + kind))), undo);
        text.addClassName("done");
        notification.add(text);
        notification.setPosition(Notification.Position.BOTTOM_START);
        notification.setDuration(MILLIS);
        notification.open();
    }

    static void undo(List<ChangeRecord> made, MutationClient mutations, Runnable refresh) {
        var ui = UI.getCurrent();
        var undone = mutations.undo(made);
        if (undone.isRejected()) {
            var why = undone.problems().stream().map(Problem::message).collect(Collectors.joining(" "));
            Notification.show(why, MILLIS, Notification.Position.BOTTOM_START)
                    .addThemeVariants(NotificationVariant.ERROR);
            return;
        }
        Notification.show(ui.getTranslation("done.undone"), SHORT_MILLIS, Notification.Position.BOTTOM_START);
        refresh.run();
    }
}
