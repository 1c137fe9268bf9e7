package io.blocgraph.screen.change;

import static io.blocgraph.screen.change.Entries.say;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everything that can be done to committees and their seats. */
@Component
public class CommitteeForms {

    static final List<String> ROLES = List.of("SECRETARY", "DEPUTY_SECRETARY", "HEAD", "DEPUTY_HEAD", "MEMBER");

    private static final List<String> KINDS = List.of("EXECUTIVE", "STANDING", "INSPECTION", "STEERING");
    private static final int YEARS = 5;
    private static final Pattern TERM = Pattern.compile("\\d{4}(\\s*[-–]\\s*)\\d{4}");

    private final Dialogs dialogs;
    private final Choices choices;

    CommitteeForms(Dialogs dialogs) {
        this.dialogs = dialogs;
        this.choices = dialogs.choices();
    }

    /** Whether they are of use to who asks, who may change a unit. */
    public boolean offered(String unit) {
        return dialogs.offered(unit);
    }

    /** A new committee of a unit. */
    public void create(Target unit) {
        var today = dialogs.today();
        dialogs.open(Draft.of(
                        say("action.createCommittee.of", unit.name()), "createCommittee", Map.of("unit", unit.id()))
                .wide()
                .entry(Entries.one("kind", "committee.", KINDS, "EXECUTIVE").required())
                .entry(Entries.text("committeeName", "").as("name"))
                .entry(Entries.day("termEnd", today.plusYears(YEARS)).following(it -> it.plusYears(YEARS)))
                .entry(seats(unit, List.of())));
    }

    /**
     * The next term of a committee: a copy that is adjusted and takes effect on a day, on which the old one ends.
     *
     * @param old the old one
     * @param unit its unit
     * @param seats who sits on it, by role
     */
    public void newTerm(Standing old, Target unit, List<Seated> seats) {
        var today = dialogs.today();
        dialogs.open(Draft.of(
                        say("action.newTerm.of", old.title(), unit.name()),
                        "createCommittee",
                        Map.of("unit", unit.id(), "kind", old.kind(), "replaces", old.id()))
                .wide()
                .entry(Entries.text("committeeName", nextName(old.name(), today))
                        .as("name")
                        .following(it -> nextName(old.name(), it)))
                .entry(Entries.day("termEnd", today.plusYears(YEARS)).following(it -> it.plusYears(YEARS)))
                .entry(seats(unit, seats)));
    }

    /** A name that holds the years of the term holds those of the next. */
    private static String nextName(@Nullable String name, LocalDate start) {
        return name == null ? "" : TERM.matcher(name).replaceAll(start.getYear() + "$1" + (start.getYear() + YEARS));
    }

    /** Another name or term. */
    public void update(Standing committee, @Nullable LocalDate since, @Nullable LocalDate until) {
        dialogs.open(Draft.of(
                        say("action.updateCommittee.of", committee.title()),
                        "updateCommittee",
                        Map.of("id", committee.id()))
                .version(committee.version())
                .entry(Entries.text("committeeName", committee.name())
                        .as("name")
                        .onlyIfChanged())
                .entry(Entries.day("termStart", since).onlyIfChanged())
                .entry(Entries.day("termEnd", until).onlyIfChanged()));
    }

    /** All its seats end, and with them the committee. */
    public void close(Standing committee) {
        dialogs.open(Draft.of(
                        say("action.closeCommittee.of", committee.title()),
                        "updateCommittee",
                        Map.of("id", committee.id(), "endSeats", true))
                .version(committee.version())
                .entry(Entries.day("termEnd", dialogs.today()).following(it -> it)));
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
    public void endSeat(String seat, int version, String who) {
        dialogs.open(Draft.of(say("action.endSeat.of", who), "endSeat", Map.of("id", seat))
                .version(version));
    }

    private Entry<List<Map<String, Object>>> seats(Target unit, List<Seated> seats) {
        return new Entry<>(
                "seats",
                new SeatsField(seats, it -> choices.members(unit.id(), it)),
                it -> it,
                it -> String.valueOf(it.size()));
    }

    /**
     * A committee as a screen shows it.
     *
     * @param id its id
     * @param version the version that is shown
     * @param kind its kind
     * @param name its own name
     * @param title what it is called, by its name or its kind
     */
    public record Standing(
            String id, int version, String kind, @Nullable String name, String title) {}

    /** Somebody with a role. */
    public record Seated(String role, Choice member) {}
}
