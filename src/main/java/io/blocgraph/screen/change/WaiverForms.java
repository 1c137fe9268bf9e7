package io.blocgraph.screen.change;

import static io.blocgraph.screen.change.FormFields.translate;

import java.util.Map;
import org.springframework.stereotype.Component;

/** Opens the forms of waivers. */
@Component
public class WaiverForms {

    private final ChangeDialogs dialogs;

    WaiverForms(ChangeDialogs dialogs) {
        this.dialogs = dialogs;
    }

    /** Tells whether the signed-in account may change a unit. */
    public boolean canEdit(String unit) {
        return dialogs.canEdit(unit);
    }

    /** Grants a unit a waiver of a rule by a decision, until a day. */
    public void grant(ChangeTarget unit, String rule, String title) {
        dialogs.open(ChangeForm.of(
                        translate("action.waive.of", unit.name(), title),
                        "waive",
                        Map.of("unit", unit.id(), "rule", rule))
                .version(unit.version())
                .field(FormFields.date("until", null)));
    }

    /** Ends a waiver. */
    public void end(String waiver, int version, String unit, String rule) {
        dialogs.open(ChangeForm.of(translate("action.endWaiver.of", unit, rule), "endWaiver", Map.of("id", waiver))
                .version(version));
    }
}
