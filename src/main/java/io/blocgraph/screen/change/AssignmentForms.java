package io.blocgraph.screen.change;

import static io.blocgraph.screen.change.Entries.say;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everything that can be done to assignments. */
@Component
public class AssignmentForms {

    private static final List<String> KINDS = List.of("CLUSTER", "ORGANIZATION", "BLOC");

    private final Dialogs dialogs;
    private final Choices choices;

    AssignmentForms(Dialogs dialogs) {
        this.dialogs = dialogs;
        this.choices = dialogs.choices();
    }

    /** Whether they are of use to who asks, who may change some unit. */
    public boolean offered() {
        return dialogs.offered();
    }

    /** Whether they are of use to who asks, who may change a unit. */
    public boolean offered(String unit) {
        return dialogs.offered(unit);
    }

    /**
     * Somebody answers for something.
     *
     * @param member who was pointed at; null if still to be chosen
     * @param units what was pointed at
     * @param bloc the bloc whose committee members are offered; null for anybody
     */
    public void assign(@Nullable Choice member, List<Choice> units, @Nullable String bloc) {
        dialogs.open(assignment(member, units, bloc));
    }

    /**
     * Somebody answers for a unit, instead of those who did if that is wished.
     *
     * @param member who was pointed at; null if still to be chosen
     * @param unit what was pointed at
     * @param holders who answers for it so far
     * @param bloc the bloc whose committee members are offered; null for anybody
     */
    public void assign(@Nullable Choice member, Choice unit, List<Holding> holders, @Nullable String bloc) {
        var draft = assignment(member, List.of(unit), bloc);
        if (!holders.isEmpty()) {
            var instead = Entries.yes("instead", true).aside();
            draft.entry(instead)
                    .after(() -> instead.value()
                            ? holders.stream().map(it -> without(it, unit)).toList()
                            : List.of());
        }
        dialogs.open(draft);
    }

    private Draft assignment(@Nullable Choice member, List<Choice> units, @Nullable String bloc) {
        return Draft.of(say("action.assign"), "assign", Map.of())
                .entry(Entries.one("member", it -> people(bloc, it), member).required())
                .entry(Entries.many("units", it -> choices.units(KINDS, bloc, it), units))
                .entry(Entries.text("topic", ""))
                .entry(Entries.day("until", null));
    }

    /** Somebody no longer answers for a unit, and goes on to answer for what else the assignment covers. */
    public void takeAway(Holding holding, Choice unit) {
        var step = without(holding, unit);
        dialogs.open(Draft.of(say("action.takeAway.of", holding.who(), unit.name()), step.mutation(), step.input())
                .version(holding.version()));
    }

    private static Step without(Holding holding, Choice unit) {
        var rest = holding.units().stream().filter(it -> !it.equals(unit.id())).toList();
        return rest.isEmpty()
                ? new Step("endAssignment", Map.of("id", holding.id()))
                : new Step("updateAssignment", Map.of("id", holding.id(), "units", rest));
    }

    /** Those who sit on the bloc's committees first; anybody by name. */
    private List<Choice> people(@Nullable String bloc, String text) {
        return bloc != null && text.isBlank()
                ? choices.committeeMembers(bloc, Optional.empty())
                : choices.members(null, text);
    }

    /**
     * Other units, another topic or end.
     *
     * @param held the assignment
     * @param units what it covers
     * @param topic its topic
     * @param until the first day after it
     */
    public void update(Holding held, List<Choice> units, @Nullable String topic, @Nullable LocalDate until) {
        dialogs.open(Draft.of(
                        say("action.updateAssignment.of", held.who()), "updateAssignment", Map.of("id", held.id()))
                .version(held.version())
                .entry(Entries.many("units", it -> choices.units(KINDS, null, it), units)
                        .onlyIfChanged())
                .entry(Entries.text("topic", topic).onlyIfChanged())
                .entry(Entries.day("until", until).onlyIfChanged()));
    }

    /** It ends. */
    public void end(Holding held) {
        dialogs.open(Draft.of(say("action.endAssignment.of", held.who()), "endAssignment", Map.of("id", held.id()))
                .version(held.version()));
    }

    /**
     * Everything goes to another.
     *
     * @param from who has answered
     * @param bloc the bloc whose committee members are offered; null for anybody
     */
    public void handOver(Target from, @Nullable String bloc) {
        dialogs.open(Draft.of(say("action.reassign.of", from.name()), "reassign", Map.of("from", from.id()))
                .version(from.version())
                .entry(Entries.one("to", it -> people(bloc, it), null).required()));
    }

    /**
     * An assignment as a screen shows it.
     *
     * @param id its id
     * @param version the version that is shown
     * @param who the name of who holds it
     * @param units the ids of all that it covers
     */
    public record Holding(String id, int version, String who, List<String> units) {}
}
