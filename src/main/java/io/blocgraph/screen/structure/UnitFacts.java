package io.blocgraph.screen.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the panel shows of a unit. */
record UnitFacts(
        String id,
        String code,
        String name,
        Kind kind,
        int memberCount,
        int officialMemberCount,
        int organizationCount,
        int cellCount,
        @Nullable LocalDate establishedOn,
        @Nullable LocalDate dissolvedOn,
        @Nullable Ref parent,
        List<Ref> ancestors,
        @Nullable Ref mergedInto,
        List<Ref> mergedFrom,
        @Nullable Ref splitFrom,
        List<Ref> splitInto,
        List<Committee> committees,
        Chain chain,
        @Nullable String form,
        @Nullable String sector,
        @Nullable Ref cluster) {

    /** A committee with the seats that are held on the day. */
    record Committee(
            String id, CommitteeKind kind, @Nullable String name, Term term, List<Seat> seats) {

        boolean lacksSecretary() {
            return kind == CommitteeKind.EXECUTIVE
                    && seats.stream().noneMatch(it -> it.role().equals("SECRETARY"));
        }
    }

    /** The kinds of committee. */
    enum CommitteeKind {
        EXECUTIVE,
        STANDING,
        INSPECTION,
        STEERING
    }

    /** For how long a committee is elected. */
    record Term(@Nullable LocalDate since, @Nullable LocalDate until) {}

    /** A seat that is held. */
    record Seat(String role, @Nullable LocalDate since, Person member) {}

    Ref ref() {
        return new Ref(id, code, name, kind, cluster);
    }

    /** The way through the tree from the top to this unit; a cluster stands above its organizations there. */
    List<Ref> path() {
        var path = new ArrayList<Ref>();
        var upwards = new ArrayList<Ref>(List.of(ref()));
        upwards.addAll(ancestors);
        for (var unit : upwards.reversed()) {
            if (unit.cluster() != null) {
                path.add(unit.cluster());
            }
            path.add(unit);
        }
        return path;
    }
}
