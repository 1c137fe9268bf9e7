package io.blocgraph.screen.change;

import static io.blocgraph.screen.change.Entries.say;

import java.util.Map;
import org.springframework.stereotype.Component;

/** Letting a unit off a rule, and no longer. */
@Component
public class WaiverForms {

    private final Dialogs dialogs;

    WaiverForms(Dialogs dialogs) {
        this.dialogs = dialogs;
    }

    /** Whether they are of use to who asks, who may change a unit. */
    public boolean offered(String unit) {
        return dialogs.offered(unit);
    }

    /** Lets a unit off a rule by a decision, until a day. */
    public void waive(Target unit, String rule, String title) {
        dialogs.open(
                Draft.of(say("action.waive.of", unit.name(), title), "waive", Map.of("unit", unit.id(), "rule", rule))
                        .version(unit.version())
                        .entry(Entries.day("until", null)));
    }

    /** Lets it off no longer. */
    public void end(String waiver, int version, String unit, String rule) {
        dialogs.open(Draft.of(say("action.endWaiver.of", unit, rule), "endWaiver", Map.of("id", waiver))
                .version(version));
    }
}
