/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.change;

import static io.blocgraph.screen.change.FormFields.translate;

import io.blocgraph.screen.common.OptionLookup;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the dialogs for members. */
@Component
public class MemberForms {

    private static final List<String> GENDERS = List.of("FEMALE", "MALE", "OTHER");
    private static final List<String> HOME_KINDS = List.of("CELL", "ORGANIZATION");

    private final ChangeDialogs dialogs;
    private final OptionLookup options;

    MemberForms(ChangeDialogs dialogs) {
        this.dialogs = dialogs;
        this.options = dialogs.options();
    }

    /**
     * Opens the form that admits a member.
     *
     * @param cell the cell or grassroots cell, or a unit above it; null to choose any
     */
    public void admit(@Nullable ChangeTarget cell) {
        var inside = cell == null || cell.kind().equals("CELL") ? null : cell.id();
        var home = cell != null && cell.kind().equals("BLOC") ? null : cell == null ? null : cell.toOption();
        dialogs.open(ChangeForm.of(translate("action.admitMember"), "admitMember", Map.of())
                .field(FormFields.text("fullName", "").required())
                .field(FormFields.text("code", "").required())
                .field(FormFields.select("cell", it -> options.units(HOME_KINDS, inside, it), home)
                        .required())
                .field(FormFields.select("gender", "gender.", GENDERS, null))
                .field(FormFields.date("bornOn", dialogs.today().minusYears(1), null))
                .field(FormFields.date("joinedOn", dialogs.today(), dialogs.today())
                        .defaultsFrom(it -> it))
                .field(FormFields.date("officialOn", dialogs.today(), null))
                .field(FormFields.text("phone", null))
                .field(FormFields.text("email", null))
                .field(FormFields.text("address", null)));
    }

    /**
     * Opens the form that changes the name or other data of a member.
     *
     * @param member the member
     */
    public void update(ChangeTarget member) {
        var shown = member.currentValues();
        Function<String, @Nullable LocalDate> day = name ->
                Optional.ofNullable(shown.get(name)).map(LocalDate::parse).orElse(null);
        dialogs.open(ChangeForm.of(title("updateMember", List.of(member)), "updateMember", Map.of("id", member.id()))
                .version(member.version())
                .field(FormFields.text("fullName", member.name()).required().onlyIfChanged())
                .field(FormFields.select("gender", "gender.", GENDERS, shown.get("gender"))
                        .onlyIfChanged())
                .field(FormFields.date("bornOn", dialogs.today().minusYears(1), day.apply("bornOn"))
                        .onlyIfChanged())
                .field(FormFields.date("joinedOn", dialogs.today(), day.apply("joinedOn"))
                        .onlyIfChanged())
                .field(FormFields.date("officialOn", dialogs.today(), day.apply("officialOn"))
                        .onlyIfChanged())
                .field(FormFields.text("phone", shown.get("phone")).onlyIfChanged())
                .field(FormFields.text("email", shown.get("email")).onlyIfChanged())
                .field(FormFields.text("address", shown.get("address")).onlyIfChanged()));
    }

    /**
     * Opens the form that confirms members as official after their probation.
     *
     * @param members the members, at least one
     */
    public void confirm(List<ChangeTarget> members) {
        dialogs.open(ChangeForm.batch(title("confirmMember", members), "confirmMember", ids(members))
                .version(members.getFirst().version()));
    }

    /**
     * Opens the form that transfers members to another cell, permanently or temporarily.
     *
     * @param members the members, at least one
     */
    public void transfer(List<ChangeTarget> members) {
        dialogs.open(ChangeForm.of(
                        title("transferMember", members),
                        "transferMember",
                        new HashMap<>(Map.of(
                                "members",
                                members.stream().map(ChangeTarget::id).toList())))
                .version(members.getFirst().version())
                .field(FormFields.select("cell", it -> options.units(HOME_KINDS, null, it), null)
                        .required())
                .field(FormFields.checkbox("temporary", false))
                .field(FormFields.date("until", null)));
    }

    /**
     * Opens the form that ends memberships, or only temporary activities.
     *
     * @param members the members, at least one
     */
    public void end(List<ChangeTarget> members) {
        dialogs.open(ChangeForm.batch(title("endMembership", members), "endMembership", ids(members))
                .version(members.getFirst().version())
                .field(FormFields.checkbox("temporary", false)));
    }

    /**
     * Opens the form that anonymizes a member who has left. This cannot be undone.
     *
     * @param member the member
     */
    public void anonymize(ChangeTarget member) {
        dialogs.open(
                ChangeForm.of(title("anonymizeMember", List.of(member)), "anonymizeMember", Map.of("id", member.id()))
                        .version(member.version())
                        .irreversible(translate("anonymize.warning")));
    }

    private static List<Map<String, Object>> ids(List<ChangeTarget> members) {
        return members.stream().map(it -> Map.<String, Object>of("id", it.id())).toList();
    }

    private static String title(String mutation, List<ChangeTarget> members) {
        return UnitForms.title(mutation, members);
    }
}
