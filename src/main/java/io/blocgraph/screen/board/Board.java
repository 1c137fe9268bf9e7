package io.blocgraph.screen.board;

import io.blocgraph.screen.change.AssignmentForms;
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

    /** A page, of which one is enough for most. */
    record Nodes<T>(int totalCount, List<T> nodes) {

        static <T> Nodes<T> none() {
            return new Nodes<>(0, List.of());
        }

        /** How many there are that it does not hold. */
        int more() {
            return totalCount - nodes.size();
        }
    }

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

        boolean isCovered() {
            return !responsible.isEmpty();
        }

        Place place() {
            return new Place(id, code, name, kind, responsible);
        }
    }

    /** A unit for which somebody may answer. */
    record Place(String id, String code, String name, String kind, List<Holding> responsible) {

        Choice choice() {
            return new Choice(id, code, name);
        }

        /** Whether nobody answers for it, itself or through its cluster. */
        boolean isUncovered(boolean isThrough) {
            return responsible.isEmpty() && !isThrough;
        }

        boolean isLapsed() {
            return responsible.stream().anyMatch(it -> it.status().equals("LAPSED"));
        }

        List<AssignmentForms.Holding> holdings() {
            return responsible.stream().map(Holding::held).toList();
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
    record Holding(String id, int version, String status, Who member, List<Unit> units) {

        AssignmentForms.Holding held() {
            return new AssignmentForms.Holding(
                    id, version, member.fullName(), units.stream().map(Unit::id).toList());
        }
    }

    /** A person. */
    record Who(String id, String code, String fullName) {}

    Nodes<Cluster> columns() {
        return clusters == null ? Nodes.none() : clusters;
    }

    Nodes<Place> unclustered() {
        return organizations == null ? Nodes.none() : organizations;
    }

    /** How many places nobody answers for. */
    long uncovered() {
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
    long lapsed() {
        return places().filter(Place::isLapsed).count();
    }

    private Stream<Place> places() {
        return Stream.concat(
                columns().nodes().stream()
                        .flatMap(it -> Stream.concat(Stream.of(it.place()), it.organizations().nodes().stream())),
                unclustered().nodes().stream());
    }

    /** Those who sit on the standing and executive committee, the former first, each once. */
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

    /** Who answers for each unit, by its id. */
    Map<String, String> holders() {
        return places().collect(Collectors.toMap(Place::id, Place::names, (one, other) -> one));
    }

    /** For how many units each of the people answers, by their id. */
    Map<String, Integer> loads() {
        return people().stream().collect(Collectors.toMap(Member::id, Member::load));
    }
}
