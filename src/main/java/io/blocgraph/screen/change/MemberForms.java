package io.blocgraph.screen.change;

import static io.blocgraph.screen.change.Entries.say;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everything that can be done to members. */
@Component
public class MemberForms {

    private static final List<String> GENDERS = List.of("FEMALE", "MALE", "OTHER");
    private static final List<String> HOMES = List.of("CELL", "ORGANIZATION");

    private final Dialogs dialogs;
    private final Choices choices;

    MemberForms(Dialogs dialogs) {
        this.dialogs = dialogs;
        this.choices = dialogs.choices();
    }

    /**
     * A new member.
     *
     * @param cell the cell or grassroots cell; null if it is still to be chosen
     */
    public void admit(@Nullable Target cell) {
        var inside = cell == null || cell.kind().equals("CELL") ? null : cell.id();
        var home = cell != null && cell.kind().equals("BLOC") ? null : cell == null ? null : cell.choice();
        dialogs.open(Draft.of(say("action.admitMember"), "admitMember", Map.of())
                .entry(Entries.text("fullName", "").required())
                .entry(Entries.text("code", "").required())
                .entry(Entries.one("cell", it -> choices.units(HOMES, inside, it), home)
                        .required())
                .entry(Entries.one("gender", "gender.", GENDERS, null))
                .entry(Entries.day("bornOn", dialogs.today().minusYears(1), null))
                .entry(Entries.day("joinedOn", dialogs.today(), dialogs.today()).following(it -> it))
                .entry(Entries.day("officialOn", dialogs.today(), null))
                .entry(Entries.text("phone", null))
                .entry(Entries.text("email", null))
                .entry(Entries.text("address", null)));
    }

    /** Another name or other facts. */
    public void update(Target member) {
        var shown = member.shown();
        Function<String, @Nullable LocalDate> day = name ->
                Optional.ofNullable(shown.get(name)).map(LocalDate::parse).orElse(null);
        dialogs.open(Draft.of(title("updateMember", List.of(member)), "updateMember", Map.of("id", member.id()))
                .version(member.version())
                .entry(Entries.text("fullName", member.name()).required().onlyIfChanged())
                .entry(Entries.one("gender", "gender.", GENDERS, shown.get("gender"))
                        .onlyIfChanged())
                .entry(Entries.day("bornOn", dialogs.today().minusYears(1), day.apply("bornOn"))
                        .onlyIfChanged())
                .entry(Entries.day("joinedOn", dialogs.today(), day.apply("joinedOn"))
                        .onlyIfChanged())
                .entry(Entries.day("officialOn", dialogs.today(), day.apply("officialOn"))
                        .onlyIfChanged())
                .entry(Entries.text("phone", shown.get("phone")).onlyIfChanged())
                .entry(Entries.text("email", shown.get("email")).onlyIfChanged())
                .entry(Entries.text("address", shown.get("address")).onlyIfChanged()));
    }

    /** Official after probation. */
    public void confirm(List<Target> members) {
        dialogs.open(Draft.each(title("confirmMember", members), "confirmMember", ids(members))
                .version(members.getFirst().version()));
    }

    /** To another cell. */
    public void transfer(List<Target> members) {
        dialogs.open(Draft.of(
                        title("transferMember", members),
                        "transferMember",
                        new HashMap<>(Map.of(
                                "members", members.stream().map(Target::id).toList())))
                .version(members.getFirst().version())
                .entry(Entries.one("cell", it -> choices.units(HOMES, null, it), null)
                        .required())
                .entry(Entries.yes("temporary", false))
                .entry(Entries.day("until", null)));
    }

    /** Membership, or only a temporary one, ends. */
    public void end(List<Target> members) {
        dialogs.open(Draft.each(title("endMembership", members), "endMembership", ids(members))
                .version(members.getFirst().version())
                .entry(Entries.yes("temporary", false)));
    }

    /** Who somebody was who has left is taken away for good. */
    public void anonymize(Target member) {
        dialogs.open(Draft.of(title("anonymizeMember", List.of(member)), "anonymizeMember", Map.of("id", member.id()))
                .version(member.version())
                .forGood(say("anonymize.warning")));
    }

    private static List<Map<String, Object>> ids(List<Target> members) {
        return members.stream().map(it -> Map.<String, Object>of("id", it.id())).toList();
    }

    private static String title(String mutation, List<Target> members) {
        return UnitForms.title(mutation, members);
    }
}
