package io.blocgraph.screen.board;

import io.blocgraph.screen.change.Choice;
import io.blocgraph.screen.change.Target;
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
        @Nullable Nodes<Cluster> clusters,
        @Nullable Nodes<Place> organizations) {

    /** A page, of which one is enough. */
    record Nodes<T>(List<T> nodes) {}

    /** A committee of the bloc. */
    record Committee(String kind, List<Seat> seats) {}

    /** A seat on it. */
    record Seat(String role, Member member) {}

    /** Who sits on a committee, and what they are assigned to. */
    record Member(String id, String code, String fullName, int version, List<Held> assignments) {

        /** For how many units they answer by assignment. */
        int load() {
            return (int) assignments.stream()
                    .filter(it -> it.status().equals("ACTIVE"))
                    .flatMap(it -> it.units().stream())
                    .distinct()
                    .count();
        }

        Choice choice() {
            return new Choice(id, code, fullName);
        }

        Target target() {
            return new Target(id, code, fullName, "MEMBER", version, Map.of());
        }
    }

    /** An assignment that somebody holds. */
    record Held(String id, String status, List<Unit> units) {}

    /** A unit by its id. */
    record Unit(String id) {}

    /** A cluster with its organizations. */
    record Cluster(
            String id, String code, String name, String kind, List<Holding> responsible, Nodes<Place> organizations) {

        Place place() {
            return new Place(id, code, name, kind, responsible);
        }
    }

    /** A unit for which somebody may answer. */
    record Place(String id, String code, String name, String kind, List<Holding> responsible) {

        Choice choice() {
            return new Choice(id, code, name);
        }

        /** The names of those who answer for it, whoever they are. */
        String names() {
            return responsible.stream()
                    .map(it -> it.member().fullName())
                    .sorted()
                    .collect(Collectors.joining(", "));
        }
    }

    /** Somebody who answers for a unit. */
    record Holding(String id, String status, Who member) {}

    /** A person. */
    record Who(String id, String code, String fullName) {}

    List<Cluster> columns() {
        return clusters == null ? List.of() : clusters.nodes();
    }

    List<Place> unclustered() {
        return organizations == null ? List.of() : organizations.nodes();
    }

    /** Those who sit on the standing and executive committee, the former first, each once; the busiest last. */
    List<Member> people() {
        var people = new LinkedHashMap<String, Member>();
        Stream.of("STANDING", "EXECUTIVE")
                .flatMap(kind -> committees.stream().filter(it -> it.kind().equals(kind)))
                .flatMap(it -> it.seats().stream())
                .map(Seat::member)
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

    /** Who answered for each unit, by its id. */
    Map<String, String> holders() {
        var holders = new LinkedHashMap<String, String>();
        columns().forEach(it -> {
            holders.put(it.id(), it.place().names());
            it.organizations().nodes().forEach(place -> holders.put(place.id(), place.names()));
        });
        unclustered().forEach(it -> holders.put(it.id(), it.names()));
        return holders;
    }
}
