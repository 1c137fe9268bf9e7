/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.gaps;

import io.blocgraph.screen.change.ChangeTarget;
import io.blocgraph.screen.common.MemberRef;
import io.blocgraph.screen.common.Option;
import io.blocgraph.screen.common.PageLink;
import io.blocgraph.screen.common.UnitRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A gap: a violation of a rule that is not waived. */
record Gap(
        String rule,
        String severity,
        String message,
        String remedy,
        @Nullable LocalDate since,
        Unit unit,
        @Nullable MemberRef member) {

    /** The unit of a gap. */
    record Unit(
            String id,
            String code,
            String name,
            String kind,
            int version,
            List<UnitRef> ancestors,
            @Nullable UnitRef cluster) {

        /**
         * {@return the name; for a cell or group, followed by that of its parent unit, since many have the same name}
         */
        String qualifiedName() {
            return (kind.equals("CELL") || kind.equals("GROUP")) && !ancestors.isEmpty()
                    ? name + " · " + ancestors.getFirst().name()
                    : name;
        }

        ChangeTarget toTarget() {
            return new ChangeTarget(id, code, name, kind, version, Map.of());
        }

        Option toOption() {
            return new Option(id, code, name);
        }
    }

    /** Identifies a gap, independent of the day. */
    record Key(String rule, String unit, @Nullable String member) {}

    Key key() {
        return new Key(rule, unit.id(), member == null ? null : member.id());
    }

    boolean isWaivable() {
        return severity.equals("WARNING");
    }

    /** Returns the bloc and the cluster of the unit, or the one that it has; empty if none. */
    String location() {
        var bloc = bloc().map(UnitRef::name);
        var cluster = Optional.ofNullable(unit.cluster()).map(UnitRef::name);
        return cluster.map(it -> bloc.map(name -> name + " · " + it).orElse(it))
                .or(() -> bloc)
                .orElse("");
    }

    Optional<UnitRef> bloc() {
        return unit.ancestors().isEmpty()
                ? Optional.empty()
                : Optional.of(unit.ancestors().getLast());
    }

    /** Returns the address of the screen where the gap can be closed. */
    String href() {
        return switch (rule) {
            case "PROBATION_OVERDUE", "TRANSFER_OVERDUE", "ONE_CELL", "OVERLOADED" ->
                member == null ? unitHref("") : "member/" + PageLink.encode(member.code());
            case "UNIT_NOT_VISITED",
                    "CELL_NOT_MEETING",
                    "POINT_WITHOUT_OWNER",
                    "POINT_OVERDUE",
                    "FINDING_OVERDUE",
                    "DEVELOPMENT_UNSETTLED",
                    "INSPECTION_NOT_HELD" -> unitHref("/followup");
            case "CELL_MINIMUM" -> unitHref("/members");
            case "CLUSTER_COVERED", "ORGANIZATION_COVERED", "CLUSTER_BY_STANDING", "ORGANIZATION_BY_EXECUTIVE" ->
                unitHref("/assignments");
            case "SECRETARY_PRESENT",
                    "ONE_SECRETARY",
                    "TERM_EXPIRED",
                    "CELL_COMMITTEE",
                    "STANDING_THRESHOLD",
                    "STANDING_FROM_EXECUTIVE",
                    "SECRETARY_IN_STANDING" -> unitHref("/committees");
            default -> unitHref("");
        };
    }

    private String unitHref(String section) {
        return "structure/" + PageLink.encode(unit.code()) + section;
    }
}
