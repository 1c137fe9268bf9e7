/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.change;

import static io.blocgraph.screen.change.FormFields.translate;

import io.blocgraph.screen.common.Option;
import io.blocgraph.screen.common.OptionLookup;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the dialogs for committees and their seats. */
@Component
public class CommitteeForms {

    static final List<String> ROLES = List.of("SECRETARY", "DEPUTY_SECRETARY", "HEAD", "DEPUTY_HEAD", "MEMBER");

    private static final List<String> KINDS = List.of("EXECUTIVE", "STANDING", "INSPECTION", "STEERING");
    private static final int TERM_YEARS = 5;
    private static final Pattern TERM_YEARS_PATTERN = Pattern.compile("\\d{4}(\\s*[-–]\\s*)\\d{4}");

    private final ChangeDialogs dialogs;
    private final OptionLookup options;

    CommitteeForms(ChangeDialogs dialogs) {
        this.dialogs = dialogs;
        this.options = dialogs.options();
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
     * Opens the form that creates a committee of a unit.
     *
     * @param unit the unit
     */
    public void create(ChangeTarget unit) {
        var today = dialogs.today();
        dialogs.open(ChangeForm.of(
                        translate("action.createCommittee.of", unit.name()),
                        "createCommittee",
                        Map.of("unit", unit.id()))
                .wide()
                .field(FormFields.select("kind", "committee.", KINDS, "EXECUTIVE")
                        .required())
                .field(FormFields.text("committeeName", "").named("name"))
                .field(FormFields.date("termEnd", today.plusYears(TERM_YEARS))
                        .defaultsFrom(it -> it.plusYears(TERM_YEARS)))
                .field(seatsField(unit, List.of())));
    }

    /**
     * Opens the form that creates the committee of the next term, initially with the seats of the present one, which
     * ends on the effective date.
     *
     * @param old the present committee
     * @param unit its unit
     * @param seats its seats
     */
    public void newTerm(CommitteeSnapshot old, ChangeTarget unit, List<SeatHolder> seats) {
        var today = dialogs.today();
        dialogs.open(ChangeForm.of(
                        translate("action.newTerm.of", old.title(), unit.name()),
                        "createCommittee",
                        Map.of("unit", unit.id(), "kind", old.kind(), "replaces", old.id()))
                .wide()
                .field(FormFields.text("committeeName", nextName(old.name(), today))
                        .named("name")
                        .defaultsFrom(it -> nextName(old.name(), it)))
                .field(FormFields.date("termEnd", today.plusYears(TERM_YEARS))
                        .defaultsFrom(it -> it.plusYears(TERM_YEARS)))
                .field(seatsField(unit, seats)));
    }

    /** Returns the name for the next term: years of the term in the name are replaced. */
    private static String nextName(@Nullable String name, LocalDate start) {
        return name == null
                ? ""
                : TERM_YEARS_PATTERN.matcher(name).replaceAll(start.getYear() + "$1" + (start.getYear() + TERM_YEARS));
    }

    /**
     * Opens the form that changes the name or term of a committee.
     *
     * @param committee the committee
     * @param since the first day of its term; null if unknown
     * @param until the first day after its term; null if open
     */
    public void update(CommitteeSnapshot committee, @Nullable LocalDate since, @Nullable LocalDate until) {
        dialogs.open(ChangeForm.of(
                        translate("action.updateCommittee.of", committee.title()),
                        "updateCommittee",
                        Map.of("id", committee.id()))
                .version(committee.version())
                .field(FormFields.text("committeeName", committee.name())
                        .named("name")
                        .onlyIfChanged())
                .field(FormFields.date("termStart", since).onlyIfChanged())
                .field(FormFields.date("termEnd", until).onlyIfChanged()));
    }

    /**
     * Opens the form that ends a committee with all its seats.
     *
     * @param committee the committee
     */
    public void dissolve(CommitteeSnapshot committee) {
        dialogs.open(ChangeForm.of(
                        translate("action.closeCommittee.of", committee.title()),
                        "updateCommittee",
                        Map.of("id", committee.id(), "endSeats", true))
                .version(committee.version())
                .field(FormFields.date("termEnd", dialogs.today()).defaultsFrom(it -> it)));
    }

    /**
     * Opens the form that adds a seat.
     *
     * @param committee the id of the committee
     * @param unit its unit, whose members are offered
     * @param role the role selected initially
     * @param name the name of the committee
     */
    public void addSeat(String committee, ChangeTarget unit, String role, String name) {
        dialogs.open(ChangeForm.of(
                        translate("action.seatMember.of", name), "seatMember", Map.of("committee", committee))
                .field(FormFields.select("member", it -> options.members(unit.id(), it), null)
                        .required())
                .field(FormFields.select("role", "role.", ROLES, role).required())
                .field(FormFields.date("until", null)));
    }

    /**
     * Opens the form that ends a seat.
     *
     * @param seat the id of the seat
     * @param version the version shown
     * @param who the name of the holder
     */
    public void endSeat(String seat, int version, String who) {
        dialogs.open(ChangeForm.of(translate("action.endSeat.of", who), "endSeat", Map.of("id", seat))
                .version(version));
    }

    private FormField<List<Map<String, Object>>> seatsField(ChangeTarget unit, List<SeatHolder> seats) {
        return new FormField<>(
                "seats",
                new SeatsField(seats, it -> options.members(unit.id(), it)),
                it -> it,
                it -> String.valueOf(it.size()));
    }

    /**
     * A committee as shown on a screen.
     *
     * @param id its id
     * @param version the version shown
     * @param kind its kind
     * @param name its own name; null if it has none
     * @param title its own name, otherwise the name of its kind
     */
    public record CommitteeSnapshot(
            String id, int version, String kind, @Nullable String name, String title) {}

    /**
     * A seat of a committee.
     *
     * @param role the role
     * @param member the holder
     */
    public record SeatHolder(String role, Option member) {}
}
