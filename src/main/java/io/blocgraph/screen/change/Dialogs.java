package io.blocgraph.screen.change;

import com.vaadin.flow.component.UI;
import io.blocgraph.access.Rights;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.springframework.stereotype.Component;

/** Opens the dialog for a change, and has the screen shown anew when it was made. */
@Component
class Dialogs {

    private final Changing changing;
    private final Choices choices;
    private final Rights rights;
    private final Clock clock;

    Dialogs(Changing changing, Choices choices, Rights rights, Clock clock) {
        this.changing = changing;
        this.choices = choices;
        this.rights = rights;
        this.clock = clock;
    }

    /** Whether somebody who asks may change anything. */
    boolean offered() {
        return rights.mayChange();
    }

    /** Whether somebody who asks may change all there is. */
    boolean offersAll() {
        return rights.mayChangeEverything();
    }

    /** Whether somebody who asks may change a unit or a member. */
    boolean offered(String id) {
        return rights.mayChange(id);
    }

    Choices choices() {
        return choices;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    void open(Draft draft) {
        var ui = UI.getCurrent();
        new ChangeDialog(draft, day(ui), changing, choices, () -> ui.refreshCurrentRoute(false)).open();
    }

    /** The day that the screen shows, which its address has if it is not the current one. */
    private LocalDate day(UI ui) {
        var shown = ui.getActiveViewLocation().getQueryParameters().getSingleParameter("asOf");
        try {
            return shown.map(LocalDate::parse).orElseGet(this::today);
        } catch (DateTimeParseException nonsense) {
            return today();
        }
    }
}
