/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.importer;

import com.vaadin.flow.component.UI;
import io.blocgraph.access.CurrentAccount;
import io.blocgraph.importer.ImportJobs;
import io.blocgraph.screen.common.GraphQlQueries;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Imports lists through the API. */
@Component
class ImportClient {

    private final GraphQlQueries queries;
    private final ImportJobs jobs;
    private final CurrentAccount currentAccount;
    private final MessageSource messages;

    ImportClient(GraphQlQueries queries, ImportJobs jobs, CurrentAccount currentAccount, MessageSource messages) {
        this.queries = queries;
        this.jobs = jobs;
        this.currentAccount = currentAccount;
        this.messages = messages;
    }

    /** Starts the import of a file, which is larger than a request of the API may be. */
    ListJob.Result start(String fileName, byte[] content) {
        var account = currentAccount.requirePermissions();
        return result(jobs.start(account.name(), account.scope(), fileName, content));
    }

    /** Starts the import of pasted cells. */
    ListJob.Result paste(String name, String text) {
        var account = currentAccount.requirePermissions();
        return result(jobs.paste(account.name(), account.scope(), name, text));
    }

    private ListJob.Result result(ImportJobs.Started started) {
        var locale = UI.getCurrent().getLocale();
        return new ListJob.Result(
                started.job().flatMap(job -> find(job.id())).orElse(null),
                started.problems().stream()
                        .map(problem -> new ListJob.ListProblem(
                                problem.code(),
                                problem.severity().name(),
                                problem.field(),
                                problem.message().resolve(locale, messages),
                                null,
                                null))
                        .toList());
    }

    ListJob.Result plan(ListJob job, Map<String, ?> mapping) {
        Map<String, Object> input = new HashMap<>(mapping);
        input.put("job", job.id());
        return call("plan", input);
    }

    ListJob.Result apply(ListJob job, boolean leaveOutRefused, Map<String, ?> options) {
        Map<String, Object> input = new HashMap<>(options);
        input.put("job", job.id());
        input.put("leaveOutRefused", leaveOutRefused);
        return call("apply", input);
    }

    void cancel(ListJob job) {
        call("cancel", Map.of("job", job.id()));
    }

    Optional<ListJob> find(String id) {
        return Optional.ofNullable(queries.execute("import/job", Optional.empty(), Map.of("id", id))
                .field("importJob")
                .toEntity(ListJob.class));
    }

    List<ListJob> all() {
        return queries.execute("import/jobs", Optional.empty(), Map.of())
                .field("importJobs")
                .toEntityList(ListJob.class);
    }

    /** Returns rows with a verdict, or all if it is empty, after the row with a number. */
    List<ListJob.ListRow> rows(ListJob job, String verdict, int first, int after) {
        Map<String, Object> variables = new HashMap<>(Map.of("id", job.id(), "first", first, "after", after));
        if (!verdict.isEmpty()) {
            variables.put("verdicts", List.of(verdict));
        }
        return queries.execute("import/rows", Optional.empty(), variables)
                .field("importJob.rows")
                .toEntityList(ListJob.ListRow.class);
    }

    /** Undoes an applied import, and returns why that was refused, or an empty list. */
    List<String> undo(String change) {
        return queries
                .execute("import/undo", Optional.empty(), Map.of("input", Map.of("change", change)))
                .field("undo.problems")
                .toEntityList(Refusal.class)
                .stream()
                .filter(problem -> problem.severity().equals("ERROR"))
                .map(Refusal::message)
                .toList();
    }

    /**
     * Why something was refused.
     *
     * @param severity the severity
     * @param message the message
     */
    record Refusal(String severity, String message) {}

    private ListJob.Result call(String document, Map<String, ?> input) {
        return queries.read(
                "import/" + document, Optional.empty(), Map.of("input", input), "result", ListJob.Result.class);
    }
}
