package io.blocgraph.screen.gaps;

import io.blocgraph.screen.change.Choice;
import io.blocgraph.screen.change.Target;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Where a rule is broken. */
record Gap(
        String rule,
        String severity,
        String message,
        String remedy,
        @Nullable LocalDate since,
        Unit unit,
        @Nullable Who member) {

    /** The unit that it concerns. */
    record Unit(
            String id,
            String code,
            String name,
            String kind,
            int version,
            List<Place> ancestors,
            @Nullable Place cluster) {

        Target target() {
            return new Target(id, code, name, kind, version, Map.of());
        }

        Choice choice() {
            return new Choice(id, code, name);
        }
    }

    /** A unit above. */
    record Place(
            String id, String code, String name, @Nullable String kind) {}

    /** The person that it concerns. */
    record Who(String id, String code, String fullName) {

        Target target() {
            return Target.of(id, code, fullName, "MEMBER");
        }
    }

    /** What tells a gap from others, on another day too. */
    record Identity(String rule, String unit, @Nullable String member) {}

    Identity identity() {
        return new Identity(rule, unit.id(), member == null ? null : member.id());
    }

    boolean isWaivable() {
        return severity.equals("WARNING");
    }

    /** Where it stands: the bloc and the cluster. */
    String whereabouts() {
        var bloc = bloc().map(Place::name);
        var cluster = Optional.ofNullable(unit.cluster()).map(Place::name);
        return cluster.map(it -> bloc.map(name -> name + " · " + it).orElse(it))
                .or(() -> bloc)
                .orElse("");
    }

    Optional<Place> bloc() {
        return unit.ancestors().isEmpty()
                ? Optional.empty()
                : Optional.of(unit.ancestors().getLast());
    }

    /** The address of the place where it is mended. */
    String address() {
        return switch (rule) {
            case "PROBATION_OVERDUE", "TRANSFER_OVERDUE", "ONE_CELL", "OVERLOADED" ->
                member == null
                        ? unitAddress("")
                        : "member/" + UriUtils.encodePathSegment(member.code(), StandardCharsets.UTF_8);
            case "CELL_MINIMUM" -> unitAddress("/members");
            case "CLUSTER_COVERED", "ORGANIZATION_COVERED", "CLUSTER_BY_STANDING", "ORGANIZATION_BY_EXECUTIVE" ->
                unitAddress("/assignments");
            case "SECRETARY_PRESENT",
                    "ONE_SECRETARY",
                    "TERM_EXPIRED",
                    "CELL_COMMITTEE",
                    "STANDING_THRESHOLD",
                    "STANDING_FROM_EXECUTIVE",
                    "SECRETARY_IN_STANDING" -> unitAddress("/committees");
            default -> unitAddress("");
        };
    }

    private String unitAddress(String section) {
        return "structure/" + UriUtils.encodePathSegment(unit.code(), StandardCharsets.UTF_8) + section;
    }
}
