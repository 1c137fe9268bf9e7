/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.change;

import static io.blocgraph.screen.change.FormFields.translate;

import java.util.Map;
import org.springframework.stereotype.Component;

/** Opens the dialogs for waivers. */
@Component
public class WaiverForms {

    private final ChangeDialogs dialogs;

    WaiverForms(ChangeDialogs dialogs) {
        this.dialogs = dialogs;
    }

    /**
     * {@return whether the signed-in account may edit a unit}
     *
     * @param unit the id of the unit
     */
    public boolean canEdit(String unit) {
        return dialogs.canEdit(unit);
    }

    /**
     * Opens the form that grants a waiver.
     *
     * @param unit the unit
     * @param rule the code of the rule
     * @param title the title of the rule
     */
    public void grant(ChangeTarget unit, String rule, String title) {
        dialogs.open(ChangeForm.of(
                        translate("action.waive.of", unit.name(), title),
                        "waive",
                        Map.of("unit", unit.id(), "rule", rule))
                .version(unit.version())
                .field(FormFields.date("until", null)));
    }

    /**
     * Opens the form that ends a waiver.
     *
     * @param waiver the id of the waiver
     * @param version the version shown
     * @param unit the name of the unit
     * @param rule the title of the rule
     */
    public void end(String waiver, int version, String unit, String rule) {
        dialogs.open(ChangeForm.of(translate("action.endWaiver.of", unit, rule), "endWaiver", Map.of("id", waiver))
                .version(version));
    }
}
