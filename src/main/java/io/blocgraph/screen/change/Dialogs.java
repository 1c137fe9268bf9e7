package io.blocgraph.screen.change;

import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.LocalDate;
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
        var day = draft.day();
        new ChangeDialog(draft, day == null ? today() : day, changing, choices, () -> ui.refreshCurrentRoute(false))
                .open();
    }
}
