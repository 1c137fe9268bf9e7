package io.blocgraph.screen.change;

import static io.blocgraph.screen.change.FormFields.translate;

import java.util.Map;
import org.springframework.stereotype.Component;

/** Letting a unit off a rule, and no longer. */
@Component
public class WaiverForms {

    private final ChangeDialogs dialogs;

    WaiverForms(ChangeDialogs dialogs) {
        this.dialogs = dialogs;
    }

    /** Whether they are of use to who asks, who may change a unit. */
    public boolean canEdit(String unit) {
        return dialogs.canEdit(unit);
    }

    /** Lets a unit off a rule by a decision, until a day. */
    public void grant(ChangeTarget unit, String rule, String title) {
        dialogs.open(ChangeForm.of(
                        translate("action.waive.of", unit.name(), title),
                        "waive",
                        Map.of("unit", unit.id(), "rule", rule))
                .version(unit.version())
                .field(FormFields.date("until", null)));
    }

    /** Lets it off no longer. */
    public void end(String waiver, int version, String unit, String rule) {
        dialogs.open(ChangeForm.of(translate("action.endWaiver.of", unit, rule), "endWaiver", Map.of("id", waiver))
                .version(version));
    }
}
