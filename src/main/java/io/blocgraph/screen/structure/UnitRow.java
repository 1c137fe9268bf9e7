/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.structure;

import io.blocgraph.screen.change.ChangeTarget;
import io.blocgraph.screen.common.KnownKind;
import io.blocgraph.screen.common.MemberRef;
import io.blocgraph.screen.common.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of the tree: a unit with its secretary and assignments. */
record UnitRow(
        String id,
        String code,
        String name,
        KnownKind kind,
        int memberCount,
        int organizationCount,
        Children children,
        @Nullable MemberRef secretary,
        List<Holding> responsible,
        @Nullable Cluster cluster) {

    /** The first unit under the unit, if any. */
    record Children(List<Child> nodes) {}

    /** A reference to a unit under the unit. */
    record Child(String id) {}

    /** A person responsible by assignment. */
    record Holding(String status, MemberRef member) {}

    /** The cluster of an organization, whose assignments apply if the organization has none. */
    record Cluster(String code, @Nullable List<Holding> responsible) {

        List<Holding> responsibleOrEmpty() {
            return responsible == null ? List.of() : responsible;
        }
    }

    ChangeTarget toTarget() {
        return ChangeTarget.of(id, code, name, kind.name());
    }

    Option toOption() {
        return new Option(id, code, name);
    }

    boolean hasChildren() {
        return !children.nodes().isEmpty();
    }

    boolean isVacant() {
        return kind.needsSecretary() && secretary == null;
    }
}
