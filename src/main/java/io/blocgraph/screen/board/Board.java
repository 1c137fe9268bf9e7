package io.blocgraph.screen.board;

import io.blocgraph.screen.change.AssignmentForms;
import io.blocgraph.screen.change.ChangeTarget;
import io.blocgraph.screen.common.MemberRef;
import io.blocgraph.screen.common.Option;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A bloc with its clusters and organizations, and those who sit on its committees, on a day. */
record Board(
        String id,
        String code,
        String name,
        List<Committee> committees,
        @Nullable Connection<Cluster> clusters,
        @Nullable Connection<AssignableUnit> organizations) {

    /** A page, of which one is enough for most. */
    record Connection<T>(int totalCount, List<T> nodes) {

        static <T> Connection<T> empty() {
            return new Connection<>(0, List.of());
        }

        /** How many there are that it does not hold. */
        int remaining() {
            return totalCount - nodes.size();
        }
    }

    /** A committee of the bloc. */
    record Committee(String kind, List<Place> seats) {}

    /** A place on it. */
    record Place(Member member) {}

    /** Who sits on a committee, and what they are assigned to. */
    record Member(String id, String code, String fullName, int version, List<Coverage> assignments) {

        /** For how many units they answer by assignment. */
        int load() {
            return (int) assignments.stream()
                    .filter(it -> it.status().equals("ACTIVE"))
                    .flatMap(it -> it.units().stream())
                    .distinct()
                    .count();
        }

        Option toOption() {
            return new Option(id, code, fullName);
        }

        ChangeTarget toTarget() {
            return new ChangeTarget(id, code, fullName, "MEMBER", version, Map.of());
        }
    }

    /** What counts of an assignment. */
    record Coverage(String status, List<UnitId> units) {}

    /** A unit by its id. */
    record UnitId(String id) {}

    /** A cluster with its organizations. */
    record Cluster(
            String id,
            String code,
            String name,
            String kind,
            List<UnitAssignment> responsible,
            Connection<AssignableUnit> organizations) {

        boolean isCovered() {
            return !responsible.isEmpty();
        }

        AssignableUnit toUnit() {
            return new AssignableUnit(id, code, name, kind, responsible);
        }
    }

    /** A unit for which somebody may answer. */
    record AssignableUnit(String id, String code, String name, String kind, List<UnitAssignment> responsible) {

        Option toOption() {
            return new Option(id, code, name);
        }

        /** Whether nobody answers for it, itself or through its cluster. */
        boolean isUncovered(boolean isCoveredByCluster) {
            return responsible.isEmpty() && !isCoveredByCluster;
        }

        boolean isLapsed() {
            return responsible.stream().anyMatch(it -> it.status().equals("LAPSED"));
        }

        List<AssignmentForms.AssignmentSnapshot> toSnapshots() {
            return responsible.stream().map(UnitAssignment::toSnapshot).toList();
        }

        /** The names of those who answer for it, whoever they are. */
        String holderNames() {
            return responsible.stream()
                    .map(it -> it.member().fullName())
                    .sorted()
                    .collect(Collectors.joining(", "));
        }
    }

    /** Somebody who answers for a unit. */
    record UnitAssignment(String id, int version, String status, MemberRef member, List<UnitId> units) {

        AssignmentForms.AssignmentSnapshot toSnapshot() {
            return new AssignmentForms.AssignmentSnapshot(
                    id,
                    version,
                    member.fullName(),
                    units.stream().map(UnitId::id).toList());
        }
    }

    Connection<Cluster> columns() {
        return clusters == null ? Connection.empty() : clusters;
    }

    Connection<AssignableUnit> unclustered() {
        return organizations == null ? Connection.empty() : organizations;
    }

    /** How many places nobody answers for. */
    long uncoveredCount() {
        return columns().nodes().stream().filter(it -> !it.isCovered()).count()
                + columns().nodes().stream()
                        .flatMap(it ->
                                it.organizations().nodes().stream().filter(place -> place.isUncovered(it.isCovered())))
                        .count()
                + unclustered().nodes().stream()
                        .filter(it -> it.isUncovered(false))
                        .count();
    }

    /** How many places somebody answers for who no longer sits where they should. */
    long lapsedCount() {
        return units().filter(AssignableUnit::isLapsed).count();
    }

    /** How many people are responsible by assignment for more units than allowed. */
    long overloadedCount(int limit) {
        return committeeMembers().stream().filter(it -> it.load() > limit).count();
    }

    private Stream<AssignableUnit> units() {
        return Stream.concat(
                columns().nodes().stream()
                        .flatMap(it -> Stream.concat(Stream.of(it.toUnit()), it.organizations().nodes().stream())),
                unclustered().nodes().stream());
    }

    /** Those who sit on the standing and executive committee, the former first, each once. */
    List<Member> committeeMembers() {
        var people = new LinkedHashMap<String, Member>();
        Stream.of("STANDING", "EXECUTIVE")
                .flatMap(kind -> committees.stream().filter(it -> it.kind().equals(kind)))
                .flatMap(it -> it.seats().stream())
                .map(Place::member)
                .forEach(it -> people.putIfAbsent(it.id(), it));
        return people.values().stream()
                .sorted(Comparator.comparing((Member it) -> !isStanding(it)))
                .toList();
    }

    boolean isStanding(Member member) {
        return committees.stream()
                .filter(it -> it.kind().equals("STANDING"))
                .flatMap(it -> it.seats().stream())
                .anyMatch(it -> it.member().id().equals(member.id()));
    }

    /** Who answers for each unit, by its id. */
    Map<String, String> holderNames() {
        return units().collect(Collectors.toMap(AssignableUnit::id, AssignableUnit::holderNames, (one, other) -> one));
    }

    /** For how many units each of the people answers, by their id. */
    Map<String, Integer> loadByMember() {
        return committeeMembers().stream().collect(Collectors.toMap(Member::id, Member::load));
    }
}
