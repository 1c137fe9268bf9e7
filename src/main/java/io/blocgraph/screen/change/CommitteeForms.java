package io.blocgraph.screen.change;

import static io.blocgraph.screen.change.Entries.say;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everything that can be done to committees and their seats. */
@Component
public class CommitteeForms {

    static final List<String> ROLES = List.of("SECRETARY", "DEPUTY_SECRETARY", "HEAD", "DEPUTY_HEAD", "MEMBER");

    private static final List<String> KINDS = List.of("EXECUTIVE", "STANDING", "INSPECTION", "STEERING");
    private static final int YEARS = 5;

    private final Dialogs dialogs;
    private final Choices choices;

    CommitteeForms(Dialogs dialogs) {
        this.dialogs = dialogs;
        this.choices = dialogs.choices();
    }

    /** A new committee of a unit. */
    public void create(Target unit) {
        var today = dialogs.today();
        dialogs.open(Draft.of(
                        say("action.createCommittee.of", unit.name()), "createCommittee", Map.of("unit", unit.id()))
                .entry(Entries.one("kind", "committee.", KINDS, "EXECUTIVE").required())
                .entry(Entries.text("committeeName", "").as("name"))
                .entry(Entries.day("termStart", today))
                .entry(Entries.day("termEnd", today.plusYears(YEARS)))
                .entry(seats(unit, List.of())));
    }

    /**
     * The next term of a committee: a copy that is adjusted and takes effect on a day, on which the old one ends.
     *
     * @param committee the id of the old one
     * @param kind its kind
     * @param name its name
     * @param unit its unit
     * @param seats who sits on it, by role
     */
    public void newTerm(String committee, String kind, String name, Target unit, List<Seated> seats) {
        var today = dialogs.today();
        dialogs.open(Draft.of(
                        say("action.newTerm.of", name, unit.name()),
                        "createCommittee",
                        Map.of("unit", unit.id(), "kind", kind, "replaces", committee))
                .entry(Entries.day("termEnd", today.plusYears(YEARS)))
                .entry(seats(unit, seats)));
    }

    /** Another name or term. */
    public void update(String committee, String name, @Nullable LocalDate since, @Nullable LocalDate until) {
        dialogs.open(Draft.of(say("action.updateCommittee.of", name), "updateCommittee", Map.of("id", committee))
                .entry(Entries.day("termStart", since).onlyIfChanged())
                .entry(Entries.day("termEnd", until).onlyIfChanged())
                .entry(Entries.yes("endSeats")));
    }

    /**
     * A seat for somebody.
     *
     * @param committee the id of the committee
     * @param unit its unit, whose members are offered
     * @param role the role of the chair that was pointed at
     * @param name what the committee is called
     */
    public void seat(String committee, Target unit, String role, String name) {
        dialogs.open(Draft.of(say("action.seatMember.of", name), "seatMember", Map.of("committee", committee))
                .entry(Entries.one("member", it -> choices.members(unit.id(), it), null)
                        .required())
                .entry(Entries.one("role", "role.", ROLES, role).required())
                .entry(Entries.day("until", null)));
    }

    /** Somebody leaves a seat. */
    public void endSeat(String seat, String who) {
        dialogs.open(Draft.of(say("action.endSeat.of", who), "endSeat", Map.of("id", seat)));
    }

    private Entry<List<Map<String, Object>>> seats(Target unit, List<Seated> seats) {
        return new Entry<>(
                "seats",
                new SeatsField(seats, it -> choices.members(unit.id(), it)),
                it -> it,
                it -> String.valueOf(it.size()));
    }

    /** Somebody with a role. */
    public record Seated(String role, Choice member) {}
}
