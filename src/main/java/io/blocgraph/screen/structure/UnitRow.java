package io.blocgraph.screen.structure;

import io.blocgraph.screen.change.ChangeTarget;
import io.blocgraph.screen.common.KnownKind;
import io.blocgraph.screen.common.MemberRef;
import io.blocgraph.screen.common.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A unit as a row of the tree shows it. */
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

    /** Whether there is anything below. */
    record Children(List<Child> nodes) {}

    /** A unit below. */
    record Child(String id) {}

    /** Somebody who answers by assignment. */
    record Holding(String status, MemberRef member) {}

    /** The cluster of an organization, whose assignments stand in where the organization has none. */
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
