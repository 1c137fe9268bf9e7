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

/** Opens the forms of assignments. */
@Component
public class AssignmentForms {

    private static final List<String> KINDS = List.of("CLUSTER", "ORGANIZATION", "BLOC");

    private final ChangeDialogs dialogs;
    private final OptionLookup options;

    AssignmentForms(ChangeDialogs dialogs) {
        this.dialogs = dialogs;
        this.options = dialogs.options();
    }

    /** Tells whether the signed-in account may change some unit. */
    public boolean canEdit() {
        return dialogs.canEdit();
    }

    /** Tells whether the signed-in account may change a unit. */
    public boolean canEdit(String unit) {
        return dialogs.canEdit(unit);
    }

    /**
     * Makes somebody responsible for something.
     *
     * @param member who was pointed at; null if still to be chosen
     * @param units what was pointed at
     * @param bloc the bloc whose committee members are offered; null for anybody
     */
    public void assign(@Nullable Option member, List<Option> units, @Nullable String bloc) {
        dialogs.open(assignment(member, units, bloc));
    }

    /**
     * Makes somebody responsible for a unit, instead of those who were if that is wished.
     *
     * @param member who was pointed at; null if still to be chosen
     * @param unit what was pointed at
     * @param holders who answers for it so far
     * @param bloc the bloc whose committee members are offered; null for anybody
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

    /** Takes a unit out of an assignment, which continues for its other units. */
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

    /** Those who sit on the bloc's committees first; anybody by name. */
    private List<Option> people(@Nullable String bloc, String text) {
        return bloc != null && text.isBlank()
                ? options.committeeMembers(bloc, Optional.empty())
                : options.members(null, text);
    }

    /**
     * Changes the units, the topic or the end.
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

    /** Ends an assignment. */
    public void end(Assignment held) {
        dialogs.open(ChangeForm.of(
                        translate("action.endAssignment.of", held.member().fullName()),
                        "endAssignment",
                        Map.of("id", held.id()))
                .version(held.version()));
    }

    /**
     * Hands all assignments over to somebody else.
     *
     * @param from who has answered
     * @param bloc the bloc whose committee members are offered; null for anybody
     */
    public void handOver(ChangeTarget from, @Nullable String bloc) {
        dialogs.open(ChangeForm.of(translate("action.reassign.of", from.name()), "reassign", Map.of("from", from.id()))
                .version(from.version())
                .field(FormFields.select("to", it -> people(bloc, it), null).required()));
    }

    /**
     * Identifies an assignment as a screen shows it.
     *
     * @param id its id
     * @param version the version that is shown
     * @param who the name of who holds it
     * @param units the ids of all that it covers
     */
    public record AssignmentSnapshot(String id, int version, String who, List<String> units) {}
}
