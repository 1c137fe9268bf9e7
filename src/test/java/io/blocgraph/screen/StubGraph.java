/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One bloc with two clusters, three organizations and two cells. Trần Văn Bình answered for the cluster DN-C1 until the end
 * of 2023, Lê Thị Hoa has answered for it since; the secretary's seat of DN-024 is vacant;
 * DN-116 was merged into DN-023 on 1 July 2023.
 */
class StubGraph {

    private static final LocalDate MERGER = LocalDate.of(2023, 7, 1);
    private static final LocalDate HANDOVER = LocalDate.of(2024, 1, 1);

    private final LocalDate day;
    private final List<Map<String, Object>> units = new ArrayList<>();
    private final List<Map<String, Object>> people = new ArrayList<>();

    StubGraph(LocalDate day) {
        this.day = day;
        var binh = person("DN-00001", "Trần Văn Bình");
        var hoa = person("DN-00002", "Lê Thị Hoa");
        var red = person("DN-00003", "Nguyễn Thị Đỏ");
        IntStream.range(4, 24).forEach(it -> person("DN-%05d".formatted(it), "Phan Văn Năm " + it));
        var holder = day.isBefore(HANDOVER) ? binh : hoa;
        var since = day.isBefore(HANDOVER) ? "2019-06-01" : HANDOVER.toString();
        var bloc = unit("Bloc", "DN", "Đảng bộ khối Doanh nghiệp thành phố Đà Nẵng", Optional.of(binh), List.of());
        var cluster = unit("Cluster", "DN-C1", "Cụm số 1", Optional.empty(), List.of(assignment(holder, "ACTIVE")));
        var other = unit("Cluster", "DN-C2", "Cụm số 2", Optional.empty(), List.of());
        var organization = unit("Organization", "DN-023", "Công ty Cổ phần Cảng Đà Nẵng", Optional.of(red), List.of());
        var vacant = unit("Organization", "DN-024", "Công ty Dệt may 29/3", Optional.empty(), List.of());
        var alone = unit("Organization", "DN-099", "Ngân hàng Ngoại thương", Optional.of(hoa), List.of());
        var cell = unit("Cell", "DN-023-01", "Chi bộ Khai thác", Optional.of(red), List.of());
        var merged = unit("Organization", "DN-116", "Công ty Vận tải", Optional.empty(), List.of());
        below(bloc, List.of(cluster, other, organization, vacant, alone));
        below(cluster, List.of(organization, vacant));
        below(organization, List.of(cell));
        for (var grouped : List.of(organization, vacant)) {
            grouped.put("cluster", cluster);
        }
        bloc.put("organizationCount", 3);
        cluster.put("organizationCount", 2);
        other.put("organizationCount", 0);
        cell.put("ancestors", List.of(organization, bloc));
        people.forEach(it -> it.put("cell", cell));
        var seatOfBloc = link(bloc, "SEAT", "FILLED", binh, "2010-01-01");
        var byCluster = link(cluster, "ASSIGNMENT", "FILLED", holder, since);
        chain(bloc, List.of(seatOfBloc));
        chain(cluster, List.of(byCluster, seatOfBloc));
        chain(other, List.of(link(other, "ASSIGNMENT", "VACANT", null, null), seatOfBloc));
        chain(organization, List.of(link(organization, "SEAT", "FILLED", red, "2015-05-01"), byCluster, seatOfBloc));
        chain(vacant, List.of(link(vacant, "SEAT", "VACANT", null, null), byCluster, seatOfBloc));
        chain(
                alone,
                List.of(
                        link(alone, "SEAT", "ACTING", hoa, "2020-05-01"),
                        link(alone, "ASSIGNMENT", "LAPSED", binh, "2018-01-01"),
                        seatOfBloc));
        chain(cell, List.of(link(cell, "SEAT", "FILLED", red, "2015-05-01"), byCluster, seatOfBloc));
        people.forEach(it -> chain(it, List.of(byCluster, seatOfBloc)));
        if (!day.isBefore(MERGER)) {
            chain(merged, List.of());
            merged.put("mergedInto", organization);
        } else {
            chain(merged, List.of(seatOfBloc));
        }
        merged.put("dissolvedOn", MERGER.toString());
        units.addAll(List.of(bloc, cluster, other, organization, vacant, alone, cell, merged));
    }

    List<Map<String, Object>> units() {
        return units;
    }

    List<Map<String, Object>> units(String kind) {
        return units.stream().filter(it -> it.get("kind").equals(kind)).toList();
    }

    List<Map<String, Object>> people() {
        return people;
    }

    Map<String, Object> unit(String key, Object value) {
        return units.stream()
                .filter(it -> it.get(key).equals(value))
                .findFirst()
                .orElse(null);
    }

    Map<String, Object> member(String code) {
        return people.stream()
                .filter(it -> it.get("code").equals(code))
                .findFirst()
                .orElse(null);
    }

    private static Map<String, Object> unit(
            String type, String code, String name, Optional<Map<String, Object>> secretary, List<?> responsible) {
        var unit = new HashMap<String, Object>(Map.of(
                "__typename",
                type,
                "id",
                "u-" + code,
                "code",
                code,
                "name",
                name,
                "kind",
                type.toUpperCase(),
                "memberCount",
                1234,
                "officialMemberCount",
                1200,
                "organizationCount",
                1,
                "cellCount",
                1));
        unit.putAll(Map.of(
                "version",
                1,
                "ancestors",
                List.of(),
                "below",
                List.of(),
                "responsible",
                responsible,
                "mergedFrom",
                List.of(),
                "splitInto",
                List.of(),
                "establishedOn",
                "1997-01-01",
                "form",
                "COMMITTEE",
                "sector",
                "EQUITIZED"));
        List.of("pastSecretaries", "pastTenures", "predecessors", "successors", "waivers")
                .forEach(it -> unit.put(it, List.of()));
        secretary.ifPresent(it -> unit.put("secretary", it));
        var seats = secretary.map(it -> List.of(
                Map.of("id", "s-" + code, "version", 1, "role", "SECRETARY", "since", "2015-05-01", "member", it)));
        unit.put(
                "committees",
                List.of(Map.of(
                        "id",
                        "k-" + code,
                        "version",
                        1,
                        "kind",
                        "EXECUTIVE",
                        "term",
                        Map.of("since", "2020-01-01", "until", "2025-01-01"),
                        "seats",
                        seats.orElse(List.of()))));
        return unit;
    }

    private Map<String, Object> person(String code, String name) {
        var person = new HashMap<String, Object>(Map.of(
                "__typename",
                "Member",
                "id",
                "m-" + code,
                "code",
                code,
                "fullName",
                name,
                "version",
                1,
                "status",
                "OFFICIAL",
                "joinedOn",
                "2001-02-03",
                "memberships",
                List.of(),
                "seats",
                List.of(),
                "assignments",
                List.of()));
        person.put("span", Map.of("organizationCount", 0, "cellCount", 0, "memberCount", 0, "entries", List.of()));
        people.add(person);
        return person;
    }

    private static Map<String, Object> assignment(Map<String, Object> holder, String status) {
        return Map.of(
                "id",
                "a-1",
                "version",
                1,
                "status",
                status,
                "member",
                holder,
                "decision",
                Map.of("number", "57-QĐ/ĐUK"));
    }

    private static void below(Map<String, Object> parent, List<Map<String, Object>> children) {
        parent.put("below", children);
        if (!parent.get("kind").equals("CLUSTER")) {
            for (var child : children) {
                child.put("parent", parent);
                child.put("ancestors", List.of(parent));
            }
        }
    }

    private static Map<String, Object> link(
            Map<String, Object> unit, String via, String status, Map<String, Object> member, String since) {
        var link = new HashMap<String, Object>(Map.of(
                "unit",
                unit,
                "level",
                unit.get("kind"),
                "via",
                via,
                "status",
                status,
                "role",
                "SECRETARY",
                "reason",
                "Đứng ở đây vì " + unit.get("name")));
        if (member != null) {
            link.put("member", member);
            link.put("since", since);
            link.put("assignment", assignment(member, "ACTIVE"));
        }
        return link;
    }

    private void chain(Map<String, Object> subject, List<Map<String, Object>> links) {
        subject.put("chain", Map.of("asOf", day.toString(), "complete", true, "links", links));
    }
}
