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

    /**
     * Somebody answers for something.
     *
     * @param member who was pointed at; null if still to be chosen
     * @param units what was pointed at
     * @param bloc the bloc whose committee members are offered; null for anybody
     */
    public void assign(@Nullable Choice member, List<Choice> units, @Nullable String bloc) {
        dialogs.open(Draft.of(say("action.assign"), "assign", Map.of())
                .entry(Entries.one("member", it -> people(bloc, it), member).required())
                .entry(Entries.many("units", it -> choices.units(KINDS, bloc, it), units))
                .entry(Entries.text("topic", ""))
                .entry(Entries.day("until", null)));
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
     * @param assignment its id
     * @param who who holds it
     * @param units what it covers
     * @param topic its topic
     * @param until the first day after it
     */
    public void update(
            String assignment, String who, List<Choice> units, @Nullable String topic, @Nullable LocalDate until) {
        dialogs.open(Draft.of(say("action.updateAssignment.of", who), "updateAssignment", Map.of("id", assignment))
                .entry(Entries.many("units", it -> choices.units(KINDS, null, it), units)
                        .onlyIfChanged())
                .entry(Entries.text("topic", topic).onlyIfChanged())
                .entry(Entries.day("until", until).onlyIfChanged()));
    }

    /** It ends. */
    public void end(String assignment, String who) {
        dialogs.open(Draft.of(say("action.endAssignment.of", who), "endAssignment", Map.of("id", assignment)));
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
}
