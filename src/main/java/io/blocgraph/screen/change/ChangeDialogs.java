package io.blocgraph.screen.change;

import com.vaadin.flow.component.UI;
import io.blocgraph.access.PermissionChecker;
import io.blocgraph.screen.common.OptionLookup;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.springframework.stereotype.Component;

/** Opens the dialog for a change, and has the screen shown anew when it was made. */
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

    /** Whether somebody who asks may change anything. */
    boolean canEdit() {
        return permissionChecker.canEdit();
    }

    /** Whether somebody who asks may change all there is. */
    boolean canEditEverything() {
        return permissionChecker.canEditEverything();
    }

    /** Whether somebody who asks may change a unit or a member. */
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

    /** The day that the screen shows, which its address has if it is not the current one. */
    private LocalDate day(UI ui) {
        var shown = ui.getActiveViewLocation().getQueryParameters().getSingleParameter("asOf");
        try {
            return shown.map(LocalDate::parse).orElseGet(this::today);
        } catch (DateTimeParseException ignored) {
            return today();
        }
    }
}
