/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
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

/**
 * The data of a board: a bloc on a day, with its committees, clusters and organizations and the responsible people.
 */
record Board(
        String id,
        String code,
        String name,
        List<Committee> committees,
        @Nullable Connection<Cluster> clusters,
        @Nullable Connection<AssignableUnit> organizations) {

    /** The first page of a connection; most blocs have no further ones. */
    record Connection<T>(int totalCount, List<T> nodes) {

        static <T> Connection<T> empty() {
            return new Connection<>(0, List.of());
        }

        /** Returns the number of rows beyond the page. */
        int remaining() {
            return totalCount - nodes.size();
        }
    }

    /** A committee of the bloc. */
    record Committee(String kind, List<Place> seats) {}

    /** A seat on a committee. */
    record Place(Member member) {}

    /** A member on a committee, with the member's assignments. */
    record Member(String id, String code, String fullName, int version, List<Coverage> assignments) {

        /** Returns the number of units for which the member is responsible by an active assignment. */
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

    /** The part of an assignment that determines the load. */
    record Coverage(String status, List<UnitId> units) {}

    /** A reference to a unit. */
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

    /** A unit to which people can be assigned. */
    record AssignableUnit(String id, String code, String name, String kind, List<UnitAssignment> responsible) {

        Option toOption() {
            return new Option(id, code, name);
        }

        /** Returns whether nobody is responsible for the unit, either directly or through its cluster. */
        boolean isUncovered(boolean isCoveredByCluster) {
            return responsible.isEmpty() && !isCoveredByCluster;
        }

        boolean isLapsed() {
            return responsible.stream().anyMatch(it -> it.status().equals("LAPSED"));
        }

        List<AssignmentForms.AssignmentSnapshot> toSnapshots() {
            return responsible.stream().map(UnitAssignment::toSnapshot).toList();
        }

        /** Returns the names of the responsible people, sorted and separated by commas; empty if there are none. */
        String holderNames() {
            return responsible.stream()
                    .map(it -> it.member().fullName())
                    .sorted()
                    .collect(Collectors.joining(", "));
        }
    }

    /** An assignment that covers a unit. */
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

    /** Returns the number of clusters and organizations without a responsible person. */
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

    /** Returns the number of units with a lapsed assignment. */
    long lapsedCount() {
        return units().filter(AssignableUnit::isLapsed).count();
    }

    /** Returns the number of members who are responsible for more units than allowed. */
    long overloadedCount(int limit) {
        return committeeMembers().stream().filter(it -> it.load() > limit).count();
    }

    private Stream<AssignableUnit> units() {
        return Stream.concat(
                columns().nodes().stream()
                        .flatMap(it -> Stream.concat(Stream.of(it.toUnit()), it.organizations().nodes().stream())),
                unclustered().nodes().stream());
    }

    /** Returns the members of the standing committee, followed by those of the executive committee, each once. */
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

    /** Returns the names of the responsible people, by unit id. */
    Map<String, String> holderNames() {
        return units().collect(Collectors.toMap(AssignableUnit::id, AssignableUnit::holderNames, (one, other) -> one));
    }

    /** Returns the number of units for which each member is responsible, by member id. */
    Map<String, Integer> loadByMember() {
        return committeeMembers().stream().collect(Collectors.toMap(Member::id, Member::load));
    }
}
