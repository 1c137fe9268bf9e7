package io.blocgraph.screen.change;

import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.springframework.stereotype.Component;

/** Opens the dialog for a change, and has the screen shown anew when it was made. */
@Component
class Dialogs {

    private final Changing changing;
    private final Choices choices;
    private final Clock clock;

    Dialogs(Changing changing, Choices choices, Clock clock) {
        this.changing = changing;
        this.choices = choices;
        this.clock = clock;
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
