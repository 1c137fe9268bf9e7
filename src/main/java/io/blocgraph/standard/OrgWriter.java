/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.standard;

import io.blocgraph.standard.Hierarchy.Assignment;
import io.blocgraph.standard.Hierarchy.Committee;
import io.blocgraph.standard.Hierarchy.Membership;
import io.blocgraph.standard.Hierarchy.Organization;
import io.blocgraph.standard.Hierarchy.Period;
import io.blocgraph.standard.Hierarchy.Person;
import io.blocgraph.standard.Hierarchy.Predecessor;
import io.blocgraph.standard.Hierarchy.Reference;
import io.blocgraph.standard.Hierarchy.Seat;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the <a href="https://www.w3.org/TR/vocab-org/">W3C Organization Ontology</a> as JSON-LD: units and committees are
 * organizations, offices are posts, seats, memberships and assignments are memberships with a role and a time, and mergers and
 * renamings are change events.
 */
final class OrgWriter {

    private static final Map<String, String> CONTEXT = new LinkedHashMap<>(Map.of(
            "org", "http://www.w3.org/ns/org#",
            "skos", "http://www.w3.org/2004/02/skos/core#",
            "foaf", "http://xmlns.com/foaf/0.1/",
            "dct", "http://purl.org/dc/terms/",
            "time", "http://www.w3.org/2006/time#",
            "xsd", "http://www.w3.org/2001/XMLSchema#",
            "bg", "urn:blocgraph:"));

    private static final Set<String> FORMAL = Set.of("BLOC", "ORGANIZATION");
    private static final String MEMBER = "MEMBER";

    private final JsonMapper json;
    private final JsonGenerator out;
    private final Labels labels;
    private final Set<String> roles = new HashSet<>();

    private OrgWriter(JsonMapper json, JsonGenerator out, Labels labels) {
        this.json = json;
        this.out = out;
        this.labels = labels;
    }

    static void write(HierarchyReader reader, JsonMapper json, Labels labels, OutputStream stream) {
        try (JsonGenerator out = json.createGenerator(stream)) {
            OrgWriter writer = new OrgWriter(json, out, labels);
            out.writeStartObject();
            out.writePOJOProperty("@context", CONTEXT);
            out.writeArrayPropertyStart("@graph");
            reader.forEachOrganization(writer::organization);
            reader.forEachPerson(writer::person);
            writer.roles.forEach(writer::role);
            out.writeEndArray();
            out.writeEndObject();
        }
    }

    private void organization(Organization unit) {
        Map<String, Object> node = node("unit", unit.id(), formal(unit.kind()), "org:Organization");
        node.put("skos:prefLabel", vietnamese(unit.name()));
        node.put("org:identifier", unit.code());
        node.put("org:classification", reference("kind", unit.kind()));
        put(node, "org:subOrganizationOf", unit.parent());
        // a cluster gathers organizations without being above them
        put(node, "org:linkedTo", unit.cluster());
        put(node, "dct:created", unit.establishedOn());
        put(node, "dct:valid", unit.dissolvedOn());
        write(node);
        unit.committees().forEach(committee -> committee(unit, committee));
        unit.predecessors().forEach(predecessor -> changeEvent(unit, predecessor));
    }

    private static String formal(String kind) {
        return FORMAL.contains(kind) ? "org:FormalOrganization" : "org:OrganizationalUnit";
    }

    private void committee(Organization unit, Committee committee) {
        Map<String, Object> node = node("committee", committee.id(), "org:OrganizationalUnit", "org:Organization");
        node.put(
                "skos:prefLabel",
                committee.name() == null ? labels.all("committee." + committee.kind()) : vietnamese(committee.name()));
        node.put("org:classification", reference("kind", committee.kind()));
        node.put("org:subOrganizationOf", reference("unit", unit.id()));
        put(node, "dct:created", committee.term().since());
        put(node, "dct:valid", committee.term().until());
        write(node);
        Map<String, List<Seat>> offices = committee.seats().stream()
                .filter(seat -> !seat.role().equals(MEMBER))
                .collect(Collectors.groupingBy(Seat::role));
        offices.forEach((role, seats) -> post(committee, role, seats));
        committee
                .seats()
                .forEach(seat -> membership(
                        seat.id(),
                        seat.member().id(),
                        reference("committee", committee.id()),
                        seat.role(),
                        seat.period()));
    }

    private void post(Committee committee, String role, List<Seat> seats) {
        Map<String, Object> node = node("post", committee.id() + ":" + role, "org:Post");
        node.put("skos:prefLabel", labels.all("role." + role));
        node.put("org:role", reference("role", role));
        node.put("org:postIn", reference("committee", committee.id()));
        node.put(
                "org:heldBy",
                seats.stream()
                        .map(seat -> reference("person", seat.member().id()))
                        .toList());
        write(node);
    }

    private void changeEvent(Organization unit, Predecessor predecessor) {
        Map<String, Object> original = node("unit", predecessor.id(), "org:Organization");
        original.put("skos:prefLabel", vietnamese(predecessor.name()));
        original.put("org:identifier", predecessor.code());
        original.put("org:changedBy", reference("event", predecessor.id() + ":" + unit.id()));
        write(original);
        Map<String, Object> event = node("event", predecessor.id() + ":" + unit.id(), "org:ChangeEvent");
        event.put("org:originalOrganization", reference("unit", predecessor.id()));
        event.put("org:resultingOrganization", reference("unit", unit.id()));
        put(event, "dct:date", predecessor.dissolvedOn());
        write(event);
    }

    private void person(Person person) {
        Map<String, Object> node = node("person", person.id(), "foaf:Person", "foaf:Agent");
        node.put("foaf:name", person.fullName());
        node.put("dct:identifier", person.code());
        write(node);
        for (Membership membership : person.memberships()) {
            String cell = membership.cell().id();
            membership(
                    person.id() + ":" + cell + ":" + membership.since(),
                    person.id(),
                    reference("unit", cell),
                    MEMBER,
                    membership.period());
        }
        for (Assignment assignment : person.assignments()) {
            for (Reference unit : assignment.units()) {
                membership(
                        assignment.id() + ":" + unit.id(),
                        person.id(),
                        reference("unit", unit.id()),
                        "assigned",
                        assignment.period());
            }
        }
    }

    private void membership(String id, String person, Object organization, String role, Period period) {
        Map<String, Object> node = node("membership", id, "org:Membership");
        node.put("org:member", reference("person", person));
        node.put("org:organization", organization);
        node.put("org:role", reference("role", role));
        roles.add(role);
        if (period.since() != null || period.until() != null) {
            Map<String, Object> interval = new LinkedHashMap<>(Map.of("@type", "time:Interval"));
            put(interval, "time:hasBeginning", instant(period.since()));
            put(interval, "time:hasEnd", instant(period.until()));
            node.put("org:memberDuring", interval);
        }
        write(node);
    }

    private void role(String role) {
        Map<String, Object> node = node("role", role, "org:Role");
        node.put("skos:prefLabel", labels.all("role." + role));
        write(node);
    }

    private void write(Map<String, Object> node) {
        json.writeValue(out, node);
    }

    private static Map<String, Object> node(String type, String id, String... classes) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@id", iri(type, id));
        node.put("@type", Stream.of(classes).distinct().toList());
        return node;
    }

    private static String iri(String type, String id) {
        return "bg:" + type + ":" + id;
    }

    private static Map<String, String> reference(String type, String id) {
        return Map.of("@id", iri(type, id));
    }

    private static Map<String, String> vietnamese(String text) {
        return Map.of("@language", "vi", "@value", text);
    }

    private static @Nullable Map<String, Object> instant(@Nullable LocalDate day) {
        return day == null ? null : Map.of("@type", "time:Instant", "time:inXSDDate", date(day));
    }

    private static Map<String, String> date(LocalDate day) {
        return Map.of("@type", "xsd:date", "@value", day.toString());
    }

    private static void put(Map<String, Object> node, String name, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Reference unit -> node.put(name, reference("unit", unit.id()));
            case LocalDate day -> node.put(name, date(day));
            default -> node.put(name, value);
        }
    }
}
