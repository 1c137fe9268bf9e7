/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.importer;

import io.blocgraph.graph.VietnameseText;
import io.blocgraph.importer.mapping.FieldType;
import io.blocgraph.importer.mapping.ListMapping;
import io.blocgraph.importer.mapping.ListRecognition;
import io.blocgraph.importer.sheet.Sheet;
import io.blocgraph.importer.sheet.SheetFile;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Remembers what the columns of lists mean, so that the next list of the same shape is read in the same way. */
@Component
class SavedMappings {

    private static final Logger log = LoggerFactory.getLogger(SavedMappings.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Headings stand among the first rows. */
    private static final int ROWS = 30;

    private static final int MAX_SHAPE = 2000;

    private final SavedMappingRepository mappings;

    SavedMappings(SavedMappingRepository mappings) {
        this.mappings = mappings;
    }

    /**
     * Finds the mapping of a file of the same shape that the account has imported.
     *
     * @param account the name of the account
     * @param file the file
     * @return the mapping, or empty if there is none
     */
    Optional<ListMapping> find(String account, SheetFile file) {
        for (Sheet sheet : file.sheets()) {
            for (Sheet.Row row : sheet.rows().stream().limit(ROWS).toList()) {
                Optional<ListMapping> found = row.filled() > 1
                        ? mappings.findByAccountAndShape(account, shape(row)).flatMap(SavedMappings::read)
                        : Optional.empty();
                if (found.isPresent()) {
                    return found.map(mapping -> forSheet(mapping, sheet, row.number()));
                }
            }
        }
        return Optional.empty();
    }

    /** Saves the mapping of an import that was applied. What was answered about single rows is not kept. */
    void save(ImportJob job) {
        ListMapping mapping = job.mapping();
        job.sheet().rows().stream()
                .filter(row -> row.number() == mapping.headerRow())
                .findFirst()
                .ifPresent(row -> {
                    String json = JSON.writeValueAsString(at(mapping, job.sheet(), row.number()));
                    String shape = shape(row);
                    SavedMapping known = mappings.findByAccountAndShape(job.owner(), shape)
                            .orElseGet(() -> SavedMapping.of(job.owner(), shape, job.fileName(), json));
                    mappings.save(new SavedMapping(known.id(), job.owner(), shape, job.fileName(), json));
                });
    }

    private static ListMapping at(ListMapping mapping, Sheet sheet, int headerRow) {
        return new ListMapping(
                mapping.kind(),
                sheet.name(),
                headerRow,
                mapping.headerRows(),
                mapping.columns(),
                mapping.values(),
                mapping.font(),
                mapping.capitalized(),
                Map.of());
    }

    /** Which unit and period a list is of, and how it is encoded, is said by the list itself. */
    private static ListMapping forSheet(ListMapping saved, Sheet sheet, int headerRow) {
        ListMapping now = ListRecognition.recognize(sheet, Optional.of(saved.kind()), Optional.of(headerRow));
        Map<String, String> values = new HashMap<>(now.values());
        saved.values()
                .forEach((name, value) -> saved.kind()
                        .field(name)
                        .filter(field -> field.type() != FieldType.UNIT && field.type() != FieldType.UNITS)
                        .filter(field -> !field.type().isPeriod())
                        .ifPresent(field -> values.put(name, value)));
        saved.columns().values().forEach(names -> values.keySet().removeAll(names));
        return new ListMapping(
                saved.kind(),
                sheet.name(),
                headerRow,
                saved.headerRows(),
                saved.columns(),
                values,
                now.font(),
                saved.capitalized(),
                Map.of());
    }

    private static Optional<ListMapping> read(SavedMapping saved) {
        try {
            return Optional.of(JSON.readValue(saved.mapping(), ListMapping.class));
        } catch (JacksonException ofAnotherVersion) {
            log.debug("The saved mapping {} is ignored", saved.id(), ofAnotherVersion);
            return Optional.empty();
        }
    }

    private static String shape(Sheet.Row row) {
        String shape = String.join(
                "|", row.cells().stream().map(VietnameseText::plainWords).toList());
        return shape.substring(0, Math.min(shape.length(), MAX_SHAPE));
    }
}
