/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.structure;

import io.blocgraph.screen.change.ChangeTarget;
import io.blocgraph.screen.common.KnownKind;
import io.blocgraph.screen.common.MemberRef;
import io.blocgraph.screen.common.UnitRef;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The data of a member in the panel. */
record MemberDetails(
        String id,
        String code,
        String fullName,
        int version,
        @Nullable String gender,
        @Nullable LocalDate bornOn,
        @Nullable LocalDate joinedOn,
        @Nullable LocalDate officialOn,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address,
        @Nullable LocalDate anonymizedOn,
        @Nullable String status,
        @Nullable UnitRef cell,
        @Nullable UnitRef temporaryCell,
        List<AssignmentId> assignments) {

    /** A membership of a cell. */
    record Membership(@Nullable LocalDate since, @Nullable LocalDate until, UnitRef cell) {}

    /** A reference to an assignment. */
    record AssignmentId(String id) {}

    ChangeTarget toTarget() {
        var shown = new HashMap<String, String>();
        Optional.ofNullable(gender).ifPresent(it -> shown.put("gender", it));
        Optional.ofNullable(bornOn).ifPresent(it -> shown.put("bornOn", it.toString()));
        Optional.ofNullable(joinedOn).ifPresent(it -> shown.put("joinedOn", it.toString()));
        Optional.ofNullable(officialOn).ifPresent(it -> shown.put("officialOn", it.toString()));
        Optional.ofNullable(phone).ifPresent(it -> shown.put("phone", it));
        Optional.ofNullable(email).ifPresent(it -> shown.put("email", it));
        Optional.ofNullable(address).ifPresent(it -> shown.put("address", it));
        return new ChangeTarget(id, code, fullName, "MEMBER", version, shown);
    }

    /** {@return the organization of the member's cell; empty for a grassroots cell} */
    Optional<UnitRef> organization() {
        return Optional.ofNullable(cell)
                .filter(it -> it.kind() == KnownKind.CELL)
                .map(UnitRef::parent);
    }

    MemberRef toRef() {
        return new MemberRef(id, code, fullName);
    }
}
