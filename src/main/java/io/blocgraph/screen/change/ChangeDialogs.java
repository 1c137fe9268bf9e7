/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.change;

import com.vaadin.flow.component.UI;
import io.blocgraph.access.PermissionChecker;
import io.blocgraph.screen.common.OptionLookup;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.springframework.stereotype.Component;

/** Opens dialogs for changes, and refreshes the screen after each change. */
@Component
class ChangeDialogs {

    private final MutationClient mutations;
    private final OptionLookup options;
    private final PermissionChecker permissionChecker;
    private final Clock clock;

    ChangeDialogs(MutationClient mutations, OptionLookup options, PermissionChecker permissionChecker, Clock clock) {
        this.mutations = mutations;
        this.options = options;
        this.permissionChecker = permissionChecker;
        this.clock = clock;
    }

    /** Returns whether the signed-in account may edit any unit. */
    boolean canEdit() {
        return permissionChecker.canEdit();
    }

    /** Returns whether the signed-in account may edit everything. */
    boolean canEditEverything() {
        return permissionChecker.canEditEverything();
    }

    /** Returns whether the signed-in account may edit a unit or member. */
    boolean canEdit(String id) {
        return permissionChecker.canEdit(id);
    }

    OptionLookup options() {
        return options;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    void open(ChangeForm form) {
        var ui = UI.getCurrent();
        new ChangeDialog(form, day(ui), mutations, options, () -> ui.refreshCurrentRoute(false)).open();
    }

    void giveFeedback(ChangeTarget subject) {
        new FeedbackDialog(subject, mutations).open();
    }

    /** Returns the day shown by the screen: that of the parameter {@code asOf}, otherwise the current day. */
    private LocalDate day(UI ui) {
        var shown = ui.getActiveViewLocation().getQueryParameters().getSingleParameter("asOf");
        try {
            return shown.map(LocalDate::parse).orElseGet(this::today);
        } catch (DateTimeParseException ignored) {
            return today();
        }
    }
}
