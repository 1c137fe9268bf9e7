/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.importer;

import graphql.schema.DataFetchingEnvironment;
import io.blocgraph.graph.BadRequestException;
import io.blocgraph.graph.Scope;
import io.blocgraph.graph.query.PersonalDataAudit;
import io.blocgraph.graph.query.QueryExecutor;
import io.blocgraph.history.Author;
import io.blocgraph.history.ChangeProblem;
import io.blocgraph.history.Problem;
import io.blocgraph.history.Severity;
import io.blocgraph.importer.mapping.ListKind;
import io.blocgraph.importer.mapping.ListMapping;
import io.blocgraph.importer.sheet.Sheet;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Resolves the fields of imports. */
@Controller
class ImportController {

    private static final int DEFAULT_ROWS = 50;
    private static final int MAX_ROWS = 500;

    private final ImportJobs jobs;
    private final QueryExecutor queryExecutor;
    private final PersonalDataAudit audit;
    private final MessageSource messages;

    ImportController(ImportJobs jobs, QueryExecutor queryExecutor, PersonalDataAudit audit, MessageSource messages) {
        this.jobs = jobs;
        this.queryExecutor = queryExecutor;
        this.audit = audit;
        this.messages = messages;
    }

    /**
     * The payload of a mutation of an import.
     *
     * @param job the import; null if it could not be started or does not exist
     * @param problems the problems
     */
    record Payload(@Nullable ImportJob job, List<Problem> problems) {}

    /**
     * A problem in the language of the request.
     *
     * @param code the code
     * @param severity the severity
     * @param field the field at fault; null if it is none in particular
     * @param message the message
     * @param entities the ids of the entities concerned
     * @param cell the address of the cell at fault; null if it is none in particular
     * @param value the text of that cell; null if it is none in particular
     */
    record LocalizedProblem(
            String code,
            Severity severity,
            @Nullable String field,
            String message,
            List<String> entities,
            @Nullable String cell,
            @Nullable String value) {}

    @QueryMapping
    @Nullable
    ImportJob importJob(@Argument String id, DataFetchingEnvironment environment) {
        return jobs.find(id, author(environment).name()).orElse(null);
    }

    @QueryMapping
    List<ImportJob> importJobs(DataFetchingEnvironment environment) {
        return jobs.all(author(environment).name());
    }

    @MutationMapping
    Payload startImport(@Argument StartImportInput input, DataFetchingEnvironment environment) {
        String content = input.content();
        String text = input.text();
        if ((content == null) == (text == null)) {
            throw new BadRequestException("content", "content-or-text");
        }
        String owner = author(environment).name();
        Scope scope = queryExecutor.scope(environment);
        ImportJobs.Started started = text == null
                ? jobs.start(owner, scope, input.fileName(), decode(Objects.requireNonNull(content)))
                : jobs.paste(owner, scope, input.fileName(), text);
        return new Payload(started.job().orElse(null), started.problems());
    }

    private static byte[] decode(String content) {
        try {
            return Base64.getMimeDecoder().decode(content);
        } catch (IllegalArgumentException noBase64) {
            throw new BadRequestException("content", "base64");
        }
    }

    @MutationMapping
    Payload planImport(@Argument PlanImportInput input, DataFetchingEnvironment environment) {
        ImportJob job = jobs.find(input.job(), author(environment).name()).orElse(null);
        if (job == null) {
            return notFound(input.job());
        }
        ListMapping mapping = input.mapping(job);
        List<Problem> problems =
                jobs.plan(job, mapping, options(environment), author(environment), queryExecutor.scope(environment));
        return new Payload(job, problems);
    }

    @MutationMapping
    Payload applyImport(@Argument ApplyImportInput input, DataFetchingEnvironment environment) {
        ImportJob job = jobs.find(input.job(), author(environment).name()).orElse(null);
        if (job == null) {
            return notFound(input.job());
        }
        List<Problem> problems = jobs.apply(
                job,
                Boolean.TRUE.equals(input.leaveOutRefused()),
                options(environment),
                author(environment),
                queryExecutor.scope(environment));
        return new Payload(job, problems);
    }

    @MutationMapping
    Payload cancelImport(@Argument CancelImportInput input, DataFetchingEnvironment environment) {
        ImportJob job = jobs.find(input.job(), author(environment).name()).orElse(null);
        if (job == null) {
            return notFound(input.job());
        }
        jobs.cancel(job);
        return new Payload(job, List.of());
    }

    private static Payload notFound(String id) {
        return new Payload(null, List.of(Problem.error(ChangeProblem.NOT_FOUND, "job", id)));
    }

    private static Author author(DataFetchingEnvironment environment) {
        return environment.getGraphQlContext().getOrDefault(Author.class, Author.ANONYMOUS);
    }

    private static Map<String, Object> options(DataFetchingEnvironment environment) {
        return new HashMap<>(environment.getArgumentOrDefault("input", Map.of()));
    }

    @SchemaMapping(typeName = "ImportJobPayload")
    List<LocalizedProblem> problems(Payload payload, Locale locale) {
        return payload.problems().stream()
                .map(problem -> localize(problem, "", "", locale))
                .toList();
    }

    @SchemaMapping(typeName = "ImportJob", field = "problems")
    List<LocalizedProblem> jobProblems(ImportJob job, Locale locale) {
        List<Problem> ofRows = job.plan().map(ImportPlan::problems).orElse(List.of());
        return Stream.of(job.problems(), ofRows)
                .flatMap(List::stream)
                .distinct()
                .map(problem -> localize(problem, "", "", locale))
                .toList();
    }

    @SchemaMapping(typeName = "ImportJob")
    ListKind kind(ImportJob job) {
        return job.mapping().kind();
    }

    @SchemaMapping(typeName = "ImportJob")
    String sheet(ImportJob job) {
        return job.sheet().name();
    }

    @SchemaMapping(typeName = "ImportJob")
    List<String> sheets(ImportJob job) {
        return job.sheets().stream().map(Sheet::name).toList();
    }

    @SchemaMapping(typeName = "ImportJob")
    int headerRow(ImportJob job) {
        return job.mapping().headerRow();
    }

    @SchemaMapping(typeName = "ImportJob")
    List<ImportColumns.Column> columns(ImportJob job) {
        return ImportColumns.of(job);
    }

    @SchemaMapping(typeName = "ImportJob")
    List<ImportValueInput> values(ImportJob job) {
        return job.mapping().values().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(value -> new ImportValueInput(value.getKey(), value.getValue()))
                .toList();
    }

    @SchemaMapping(typeName = "ImportJob")
    @Nullable
    String change(ImportJob job) {
        return job.change().orElse(null);
    }

    @SchemaMapping(typeName = "ImportJob")
    int rowCount(ImportJob job, @Argument @Nullable Verdict verdict) {
        return job.plan()
                .map(plan -> verdict == null ? plan.rows().size() : (int) plan.count(verdict))
                .orElse(0);
    }

    @SchemaMapping(typeName = "ImportJob")
    List<ImportRow> rows(
            ImportJob job,
            @Argument @Nullable Set<Verdict> verdicts,
            @Argument @Nullable Integer first,
            @Argument @Nullable Integer after,
            DataFetchingEnvironment environment) {
        int most = first == null ? DEFAULT_ROWS : first;
        if (most < 1 || most > MAX_ROWS) {
            throw new BadRequestException("first", "first", MAX_ROWS);
        }
        List<ImportRow> page = job.plan().map(ImportPlan::rows).orElse(List.of()).stream()
                .filter(row -> after == null || row.number() > after)
                .filter(row -> verdicts == null || verdicts.isEmpty() || verdicts.contains(row.verdict()))
                .limit(most)
                .toList();
        if (job.mapping().kind() == ListKind.MEMBERS) {
            auditReads(page, environment);
        }
        return page;
    }

    /** What a row would change shows what is recorded about the member now. */
    private void auditReads(List<ImportRow> page, DataFetchingEnvironment environment) {
        Set<String> members = page.stream()
                .filter(row -> row.changes().stream().anyMatch(change -> change.before() != null))
                .flatMap(row -> row.entity().stream())
                .collect(Collectors.toSet());
        if (!members.isEmpty()) {
            environment
                    .getGraphQlContext()
                    .getOrDefault(PersonalDataAudit.class, audit)
                    .recordRead(environment.getGraphQlContext(), members);
        }
    }

    @SchemaMapping(typeName = "ImportedRow")
    @Nullable
    String entity(ImportRow row) {
        return row.entity().orElse(null);
    }

    @SchemaMapping(typeName = "ImportedRow")
    String name(ImportRow row) {
        return row.name();
    }

    @SchemaMapping(typeName = "ImportedRow", field = "problems")
    List<LocalizedProblem> rowProblems(ImportRow row, Locale locale) {
        return row.problems().stream()
                .map(each -> localize(each.problem(), each.cell(), each.value(), locale))
                .toList();
    }

    private LocalizedProblem localize(Problem problem, String cell, String value, Locale locale) {
        return new LocalizedProblem(
                problem.code(),
                problem.severity(),
                problem.field(),
                problem.message().resolve(locale, messages),
                problem.entities(),
                cell.isEmpty() ? null : cell,
                value.isEmpty() ? null : value);
    }
}
