/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import io.blocgraph.bulk.FollowUpFiles.RecordRow;
import io.blocgraph.bulk.FollowUpFiles.StepRow;
import io.blocgraph.followup.FollowUpKind;
import io.blocgraph.followup.FollowUpPeriods;
import io.blocgraph.followup.FollowUpTextKeys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes records of following up, with those who took part and the steps of developments. */
final class FollowUpStatements {

    private static final String RELATE = """
            UNWIND $rows AS row
            MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to})
            CREATE (a)-[:$(row.type)]->(b)""";

    private final FollowUpFiles files;
    private final List<Map<String, Object>> relationships = new ArrayList<>();

    FollowUpStatements(FollowUpFiles files) {
        this.files = files;
    }

    /** Returns the statements, in the order in which they must be executed. */
    Stream<BatchStatement> all() {
        Set<String> confidential = files.records().stream()
                .filter(row ->
                        !row.confidentialityGiven() && row.memberId() != null && row.kind() != FollowUpKind.FEEDBACK)
                .map(RecordRow::id)
                .collect(Collectors.toSet());
        List<Map<String, Object>> records = new ArrayList<>();
        for (RecordRow row : files.records()) {
            Map<String, Object> properties = properties(row);
            // what was found about a member is as confidential as the inspection
            if (confidential.contains(row.id()) || row.wholeId() != null && confidential.contains(row.wholeId())) {
                properties.put("confidential", true);
            }
            records.add(Map.of("label", row.kind().label(), "properties", properties));
            relate("ABOUT", row.id(), row.unitId());
            relate("HANDLED_BY", row.id(), row.responsibleId());
            relate("CONCERNS", row.id(), row.memberId());
            relate("BY_COMMITTEE", row.id(), row.committeeId());
            relate("ITEM_OF", row.id(), row.wholeId());
            relate("CAME_FROM", row.id(), row.cameFromId());
        }
        files.people().forEach(row -> relate("ATTENDED_BY", row.recordId(), row.memberId()));
        List<Map<String, Object>> steps = new ArrayList<>();
        for (StepRow row : files.steps()) {
            String id = row.id();
            steps.add(RowParameters.withoutNulls(
                    "id", id,
                    "version", row.version(),
                    "position", row.position(),
                    "on", row.on(),
                    "state", row.event().name(),
                    "level", row.levelId(),
                    "note", row.note()));
            relate("STEP_OF", id, row.recordId());
            relate("TAKEN_BY", id, row.memberId());
            row.passedOver().forEach(unit -> relate("PASSED_OVER", id, unit));
        }
        List<Map<String, Object>> ids = files.records().stream()
                .map(row -> Map.<String, Object>of("id", row.id()))
                .toList();
        return Stream.of(
                new BatchStatement("""
                        UNWIND $rows AS row
                        CREATE (f:Entity:FollowUp:$(row.label))
                        SET f = row.properties""", records),
                new BatchStatement("""
                        UNWIND $rows AS row
                        CREATE (s:Entity:DevelopmentStep)
                        SET s = row""", steps),
                new BatchStatement(RELATE, relationships),
                new BatchStatement("""
                        UNWIND $rows AS row
                        MATCH (f:Entity {id: row.id})
                        """ + FollowUpPeriods.SETTLE_RECORD, ids));
    }

    private void relate(String type, String from, @Nullable String to) {
        if (to != null) {
            relationships.add(Map.of("type", type, "from", from, "to", to));
        }
    }

    private static Map<String, Object> properties(RecordRow row) {
        Map<String, Object> properties = new HashMap<>(row.properties());
        properties.put("id", row.id());
        properties.put("kind", row.kind().name());
        properties.put("state", row.state().name());
        properties.put("recordedOn", row.recordedOn());
        properties.put("words", FollowUpTextKeys.words(properties));
        return properties;
    }
}
