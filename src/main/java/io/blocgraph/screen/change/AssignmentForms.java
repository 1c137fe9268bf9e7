/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.change;

import static io.blocgraph.screen.change.FormFields.translate;

import io.blocgraph.screen.common.Assignment;
import io.blocgraph.screen.common.Option;
import io.blocgraph.screen.common.OptionLookup;
import io.blocgraph.screen.common.UnitRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the dialogs for assignments. */
@Component
public class AssignmentForms {

    private static final List<String> KINDS = List.of("CLUSTER", "ORGANIZATION", "BLOC");

    private final ChangeDialogs dialogs;
    private final OptionLookup options;

    AssignmentForms(ChangeDialogs dialogs) {
        this.dialogs = dialogs;
        this.options = dialogs.options();
    }

    /** {@return whether the signed-in account may edit any unit} */
    public boolean canEdit() {
        return dialogs.canEdit();
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
     * Opens the form that assigns units to a member.
     *
     * @param member the member; null to choose one
     * @param units the units selected initially
     * @param bloc the id of the bloc whose units and committee members are offered; null for all
     */
    public void assign(@Nullable Option member, List<Option> units, @Nullable String bloc) {
        dialogs.open(assignment(member, units, bloc));
    }

    /**
     * Opens the form that assigns a unit to a member, optionally in place of the present holders.
     *
     * @param member the member; null to choose one
     * @param unit the unit
     * @param holders the present assignments that cover the unit
     * @param bloc the id of the bloc whose units and committee members are offered; null for all
     */
    public void assign(@Nullable Option member, Option unit, List<AssignmentSnapshot> holders, @Nullable String bloc) {
        var draft = assignment(member, List.of(unit), bloc);
        if (!holders.isEmpty()) {
            var instead = FormFields.checkbox("instead", true).excludedFromInput();
            draft.field(instead)
                    .precededBy(() -> instead.value()
                            ? holders.stream()
                                    .map(it -> stepWithoutUnit(it, unit))
                                    .toList()
                            : List.of());
        }
        dialogs.open(draft);
    }

    private ChangeForm assignment(@Nullable Option member, List<Option> units, @Nullable String bloc) {
        return ChangeForm.of(translate("action.assign"), "assign", Map.of())
                .field(FormFields.select("member", it -> people(bloc, it), member)
                        .required())
                .field(FormFields.multiSelect("units", it -> options.units(KINDS, bloc, it), units))
                .field(FormFields.text("topic", ""))
                .field(FormFields.date("until", null));
    }

    /**
     * Opens the form that removes a unit from an assignment. The assignment continues for its other units, and ends if
     * it has none.
     *
     * @param holding the assignment
     * @param unit the unit
     */
    public void removeUnit(AssignmentSnapshot holding, Option unit) {
        var step = stepWithoutUnit(holding, unit);
        dialogs.open(ChangeForm.of(
                        translate("action.takeAway.of", holding.who(), unit.name()), step.mutation(), step.input())
                .version(holding.version()));
    }

    private static MutationStep stepWithoutUnit(AssignmentSnapshot holding, Option unit) {
        var rest = holding.units().stream().filter(it -> !it.equals(unit.id())).toList();
        return rest.isEmpty()
                ? new MutationStep("endAssignment", Map.of("id", holding.id()))
                : new MutationStep("updateAssignment", Map.of("id", holding.id(), "units", rest));
    }

    /**
     * Returns the members to offer: those on the bloc's committees until a name is typed, then all members with the
     * name.
     */
    private List<Option> people(@Nullable String bloc, String text) {
        return bloc != null && text.isBlank()
                ? options.committeeMembers(bloc, Optional.empty())
                : options.members(null, text);
    }

    /**
     * Opens the form that changes the units, topic or end of an assignment.
     *
     * @param held the assignment
     */
    public void update(Assignment held) {
        var units = held.units().stream().map(UnitRef::toOption).toList();
        dialogs.open(ChangeForm.of(
                        translate("action.updateAssignment.of", held.member().fullName()),
                        "updateAssignment",
                        Map.of("id", held.id()))
                .version(held.version())
                .field(FormFields.multiSelect("units", it -> options.units(KINDS, null, it), units)
                        .onlyIfChanged())
                .field(FormFields.text("topic", held.topic()).onlyIfChanged())
                .field(FormFields.date("until", held.until()).onlyIfChanged()));
    }

    /**
     * Opens the form that ends an assignment.
     *
     * @param held the assignment
     */
    public void end(Assignment held) {
        dialogs.open(ChangeForm.of(
                        translate("action.endAssignment.of", held.member().fullName()),
                        "endAssignment",
                        Map.of("id", held.id()))
                .version(held.version()));
    }

    /**
     * Opens the form that hands all assignments of a member over to another.
     *
     * @param from the present holder
     * @param bloc the id of the bloc whose committee members are offered; null for all members
     */
    public void handOver(ChangeTarget from, @Nullable String bloc) {
        dialogs.open(ChangeForm.of(translate("action.reassign.of", from.name()), "reassign", Map.of("from", from.id()))
                .version(from.version())
                .field(FormFields.select("to", it -> people(bloc, it), null).required()));
    }

    /**
     * An assignment as shown on a screen.
     *
     * @param id its id
     * @param version the version shown
     * @param who the name of the holder
     * @param units the ids of all units that it covers
     */
    public record AssignmentSnapshot(String id, int version, String who, List<String> units) {}
}
