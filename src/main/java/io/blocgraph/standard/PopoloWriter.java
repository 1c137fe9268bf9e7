/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.standard;

import io.blocgraph.standard.Hierarchy.Committee;
import io.blocgraph.standard.Hierarchy.Organization;
import io.blocgraph.standard.Hierarchy.Period;
import io.blocgraph.standard.Hierarchy.Person;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes <a href="https://www.popoloproject.com/specs/">Popolo</a> JSON: people, organizations (units and committees), posts and
 * memberships.
 */
final class PopoloWriter {

    private static final String MEMBER = "MEMBER";

    private final JsonMapper json;
    private final JsonGenerator out;
    private final Labels labels;
    private final HierarchyReader reader;

    private PopoloWriter(HierarchyReader reader, JsonMapper json, JsonGenerator out, Labels labels) {
        this.reader = reader;
        this.json = json;
        this.out = out;
        this.labels = labels;
    }

    static void write(HierarchyReader reader, JsonMapper json, Labels labels, OutputStream stream) {
        try (JsonGenerator out = json.createGenerator(stream)) {
            PopoloWriter writer = new PopoloWriter(reader, json, out, labels);
            out.writeStartObject();
            writer.array("persons", () -> reader.forEachPerson(writer::person));
            writer.array("organizations", () -> reader.forEachOrganization(writer::organization));
            writer.array("posts", () -> reader.forEachOrganization(writer::posts));
            writer.array("memberships", writer::memberships);
            out.writeEndObject();
        }
    }

    private void array(String name, Runnable elements) {
        out.writeArrayPropertyStart(name);
        elements.run();
        out.writeEndArray();
    }

    private void person(Person person) {
        Map<String, Object> node = node(person.id());
        node.put("name", person.fullName());
        node.put("identifiers", identifiers(person.code()));
        write(node);
    }

    private void organization(Organization unit) {
        Map<String, Object> node = node(unit.id());
        node.put("name", unit.name());
        node.put("classification", unit.kind());
        node.put("identifiers", identifiers(unit.code()));
        put(node, "parent_id", unit.parent() == null ? null : unit.parent().id());
        put(node, "founding_date", unit.establishedOn());
        put(node, "dissolution_date", unit.dissolvedOn());
        write(node);
        unit.committees().forEach(committee -> committee(unit, committee));
    }

    private void committee(Organization unit, Committee committee) {
        Map<String, Object> node = node(committee.id());
        node.put(
                "name",
                committee.name() == null ? labels.vietnamese("committee." + committee.kind()) : committee.name());
        node.put("classification", committee.kind());
        node.put("parent_id", unit.id());
        put(node, "founding_date", committee.term().since());
        put(node, "dissolution_date", committee.term().until());
        write(node);
    }

    private void posts(Organization unit) {
        for (Committee committee : unit.committees()) {
            committee.seats().stream()
                    .map(Hierarchy.Seat::role)
                    .filter(role -> !role.equals(MEMBER))
                    .distinct()
                    .forEach(role -> {
                        Map<String, Object> node = node(post(committee, role));
                        node.put("label", labels.vietnamese("role." + role));
                        node.put("role", role);
                        node.put("organization_id", committee.id());
                        write(node);
                    });
        }
    }

    private static String post(Committee committee, String role) {
        return committee.id() + ":" + role;
    }

    private void memberships() {
        reader.forEachOrganization(unit -> unit.committees()
                .forEach(committee -> committee
                        .seats()
                        .forEach(seat -> membership(
                                seat.id(),
                                seat.member().id(),
                                committee.id(),
                                seat.role(),
                                seat.role().equals(MEMBER) ? null : post(committee, seat.role()),
                                seat.period()))));
        reader.forEachPerson(person -> {
            person.memberships()
                    .forEach(it -> membership(
                            person.id() + ":" + it.cell().id() + ":" + it.since(),
                            person.id(),
                            it.cell().id(),
                            MEMBER,
                            null,
                            it.period()));
            person.assignments()
                    .forEach(it -> it.units()
                            .forEach(unit -> membership(
                                    it.id() + ":" + unit.id(),
                                    person.id(),
                                    unit.id(),
                                    "RESPONSIBLE",
                                    null,
                                    it.period())));
        });
    }

    private void membership(
            String id, String person, String organization, String role, @Nullable String post, Period period) {
        Map<String, Object> node = node(id);
        node.put("person_id", person);
        node.put("organization_id", organization);
        node.put("role", role);
        put(node, "post_id", post);
        put(node, "start_date", period.since());
        put(node, "end_date", period.until());
        write(node);
    }

    private void write(Map<String, Object> node) {
        json.writeValue(out, node);
    }

    private static Map<String, Object> node(String id) {
        return new LinkedHashMap<>(Map.of("id", id));
    }

    private static List<Map<String, String>> identifiers(String code) {
        return List.of(Map.of("scheme", "code", "identifier", code));
    }

    private static void put(Map<String, Object> node, String name, @Nullable Object value) {
        if (value != null) {
            node.put(name, value instanceof LocalDate day ? day.toString() : value);
        }
    }
}
