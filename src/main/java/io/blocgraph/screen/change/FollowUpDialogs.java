/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.change;

import static io.blocgraph.screen.common.Texts.translate;

import io.blocgraph.screen.common.Option;
import io.blocgraph.screen.common.OptionLookup;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Opens the forms of records of following up, and has the fields that several of them share. */
class FollowUpDialogs {

    private final ChangeDialogs dialogs;

    FollowUpDialogs(ChangeDialogs dialogs) {
        this.dialogs = dialogs;
    }

    boolean canEdit(String id) {
        return dialogs.canEdit(id);
    }

    boolean canEdit() {
        return dialogs.canEdit();
    }

    LocalDate today() {
        return dialogs.today();
    }

    OptionLookup options() {
        return dialogs.options();
    }

    /** Creates the form of a new record of a unit. */
    ChangeForm of(String mutation, ChangeTarget unit) {
        return ChangeForm.of(translate("action." + mutation + ".of", unit.name()), mutation, Map.of("unit", unit.id()));
    }

    /** Creates the form of a change to a record. */
    ChangeForm of(String mutation, FollowUpTarget record, String field) {
        return ChangeForm.of(
                        translate("action." + mutation + ".of", record.name()), mutation, Map.of(field, record.id()))
                .version(record.version());
    }

    void giveFeedback(ChangeTarget subject) {
        dialogs.giveFeedback(subject);
    }

    /** Opens a form. Records have days of their own, so that no day of the change is asked for. */
    void open(ChangeForm form) {
        dialogs.open(form.undated());
    }

    /** Members of the unit are offered until a name is typed; then all members with the name. */
    FormField<Option> responsible(String unit) {
        return FormFields.select("responsible", it -> options().members(it.isBlank() ? unit : null, it), null);
    }

    FormField<?> participants(String name) {
        return FormFields.multiSelect(name, it -> options().members(null, it), List.of());
    }
}
