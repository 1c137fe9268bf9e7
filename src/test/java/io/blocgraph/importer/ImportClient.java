/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.GraphQlApi;
import io.blocgraph.fixture.GraphQlResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A client that imports lists, as any other of the API. */
final class ImportClient {

    private static final Path SAMPLES = Path.of("graph-seed/spreadsheets");

    private static final String JOB = "{job {id state} problems {code field message}}";

    private final GraphQlApi api;

    ImportClient(GraphQlApi api) {
        this.api = api;
    }

    /** Starts the import of a sample and plans it as it is recognized. */
    ImportedList plan(String sample) throws IOException, InterruptedException {
        return plan(start(sample, Files.readAllBytes(SAMPLES.resolve(sample))), Map.of());
    }

    /** Starts an import. */
    String start(String fileName, byte[] content) {
        return start(Map.of("fileName", fileName, "content", Base64.getEncoder().encodeToString(content)))
                .text("startImport.job.id");
    }

    /** Starts an import of copied cells. */
    String paste(String text) {
        return start(Map.of("fileName", "pasted", "text", text)).text("startImport.job.id");
    }

    GraphQlResult start(Map<String, ?> input) {
        return api.with(
                Map.of("input", input),
                "mutation($input: StartImportInput!) {startImport(input: $input) %s}".formatted(JOB));
    }

    /** Plans an import. */
    ImportedList plan(String job, Map<String, ?> mapping) throws InterruptedException {
        Map<String, Object> input = new HashMap<>(mapping);
        input.put("job", job);
        GraphQlResult planned = api.with(
                Map.of("input", input),
                "mutation($input: PlanImportInput!) {planImport(input: $input) %s}".formatted(JOB));
        assertThat(planned.list("planImport.problems.message")).isEmpty();
        return await(job);
    }

    /** Applies an import. */
    ImportedList apply(String job, Map<String, ?> options) throws InterruptedException {
        GraphQlResult applied = tryToApply(job, options);
        assertThat(applied.list("applyImport.problems.message")).isEmpty();
        return await(job);
    }

    GraphQlResult tryToApply(String job, Map<String, ?> options) {
        Map<String, Object> input = new HashMap<>(options);
        input.put("job", job);
        return api.with(
                Map.of("input", input),
                "mutation($input: ApplyImportInput!) {applyImport(input: $input) %s}".formatted(JOB));
    }

    private ImportedList await(String job) throws InterruptedException {
        while (List.of("PLANNING", "APPLYING")
                .contains(api.query("{importJob(id: \"%s\") {state}}", job).text("importJob.state"))) {
            Thread.sleep(20);
        }
        return new ImportedList(job, api.query("""
                {importJob(id: "%s") {
                  state kind change problems {code severity message}
                  columns {name heading fields}
                  rows(first: 500) {number verdict name entity changes {field before after} problems {code severity field cell message}}
                }}""", job));
    }
}
