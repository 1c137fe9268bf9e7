package io.blocgraph.screen.structure;

import io.blocgraph.screen.change.Choice;
import io.blocgraph.screen.change.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A unit as a row of the tree shows it. */
record UnitRow(
        String id,
        String code,
        String name,
        Kind kind,
        int memberCount,
        int organizationCount,
        Children children,
        @Nullable Person secretary,
        List<Holding> responsible,
        @Nullable Cluster cluster) {

    /** Whether there is anything below. */
    record Children(List<Child> nodes) {}

    /** A unit below. */
    record Child(String id) {}

    /** Somebody who answers by assignment. */
    record Holding(String status, Person member) {}

    /** The cluster of an organization, whose assignments stand in where the organization has none. */
    record Cluster(String code, @Nullable List<Holding> responsible) {

        List<Holding> holdings() {
            return responsible == null ? List.of() : responsible;
        }
    }

    Target target() {
        return Target.of(id, code, name, kind.name());
    }

    Choice choice() {
        return new Choice(id, code, name);
    }

    boolean hasChildren() {
        return !children.nodes().isEmpty();
    }

    boolean isVacant() {
        return kind.needsSecretary() && secretary == null;
    }
}
