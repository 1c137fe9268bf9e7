/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.member;

import io.blocgraph.graph.RelationshipType;
import io.blocgraph.hierarchy.Codes;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.InputValidation;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.MutationResult;
import io.blocgraph.history.NodeSnapshot;
import io.blocgraph.history.UnitOfWork;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Admits, updates and confirms members. */
@Component
class MemberChanges {

    private final CellValidator cellValidator;
    private final Codes codes;

    MemberChanges(CellValidator cellValidator, Codes codes) {
        this.cellValidator = cellValidator;
        this.codes = codes;
    }

    /**
     * Admits a member to a cell from the effective date on: on probation, unless the day of becoming official is given.
     *
     * @throws MutationRejectedException {@code NOT_FOUND} if the cell does not exist, {@code NO_HOME} if the unit cannot
     *     have members, {@code CODE_UNIQUE} if the code is in use or was used before
     */
    MutationResult admit(ChangeContext context, UnitOfWork work, AdmitMemberInput input) {
        String code = InputValidation.code("code", input.code()).orElseThrow();
        String fullName = InputValidation.name("fullName", input.fullName()).orElseThrow();
        context.lock(input.cell());
        cellValidator.validate(context.node("cell", input.cell(), "Unit"), "cell");
        codes.requireUnused(context, code);
        String id = new NewMember(
                        code,
                        fullName,
                        input.gender(),
                        BirthDate.of(input.bornOn(), context.today()),
                        input.joinedOn() == null ? context.day() : input.joinedOn(),
                        input.officialOn(),
                        Contact.of(input.phone(), input.email(), input.address()))
                .create(work);
        work.relationships().begin(RelationshipType.BELONGS_TO, id, input.cell(), null);
        return MutationResult.of("member", id);
    }

    /**
     * Updates a member: the name from the effective date on, anything else as a correction for all days.
     *
     * @throws MutationRejectedException {@code NOT_FOUND}, {@code ANONYMIZED}, {@code FORBIDDEN} or {@code STALE} for the
     *     member
     */
    MutationResult update(ChangeContext context, UnitOfWork work, UpdateMemberInput input) {
        String id = input.id();
        context.lock(id);
        MutationResult result = MutationResult.of("member", id);
        NodeSnapshot member = context.versionedNode("id", id, "Member", result);
        InputValidation.name("fullName", input.fullName()).ifPresent(name -> rename(work, member, name));
        Map<String, @Nullable Object> facts = new HashMap<>(Contact.of(input.phone(), input.email(), input.address()));
        if (!input.gender().isOmitted()) {
            Gender gender = input.gender().value();
            facts.put("gender", gender == null ? null : gender.name());
        }
        if (!input.bornOn().isOmitted()) {
            facts.put("bornOn", BirthDate.of(input.bornOn().value(), context.today()));
        }
        if (!input.joinedOn().isOmitted()) {
            facts.put("joinedOn", input.joinedOn().value());
        }
        if (!input.officialOn().isOmitted()) {
            facts.put("officialOn", input.officialOn().value());
        }
        work.update(member, facts);
        return result;
    }

    /** Changes the name of a member from the effective date on. */
    static void rename(UnitOfWork work, NodeSnapshot member, String fullName) {
        String code = Objects.requireNonNull(member.text("code"));
        Map<String, Object> changes = new HashMap<>(MemberNames.propertiesOf(fullName, code));
        changes.entrySet()
                .removeIf(change -> change.getValue().equals(member.properties().get(change.getKey())));
        if (!changes.isEmpty()) {
            work.properties().describe(member, member.day("joinedOn"), MemberNames.VERSIONED_PROPERTIES, changes);
        }
    }

    /**
     * Makes a member on probation official from the effective date on (Charter, article 5).
     *
     * @throws MutationRejectedException {@code ALREADY_OFFICIAL} if the member is official on that day, {@code NOT_FOUND},
     *     {@code ANONYMIZED}, {@code FORBIDDEN} or {@code STALE} for the member
     */
    MutationResult confirm(ChangeContext context, UnitOfWork work, ConfirmMemberInput input) {
        String id = input.id();
        context.lock(id);
        MutationResult result = MutationResult.of("member", id);
        NodeSnapshot member = context.versionedNode("id", id, "Member", result);
        if (member.day("officialOn") instanceof LocalDate official && !official.isAfter(context.day())) {
            throw MutationRejectedException.of(MemberProblem.ALREADY_OFFICIAL, "id", member.displayName(), official);
        }
        work.update(member, Map.of("officialOn", context.day()));
        return result;
    }
}
