/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.member.export;

import graphql.GraphQLContext;
import io.blocgraph.access.AccountPermissions;
import io.blocgraph.access.CurrentAccount;
import io.blocgraph.access.PersonalDataAuditLog;
import io.blocgraph.access.ReadKind;
import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.Graph;
import io.blocgraph.graph.Scope;
import io.blocgraph.graph.query.PersonalDataAudit;
import io.blocgraph.graph.query.QueryExecutor;
import io.blocgraph.graph.query.SelectionCompiler;
import io.blocgraph.graphql.document.ApplicationDocuments;
import io.blocgraph.history.Author;
import io.blocgraph.history.Change;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Collects all data that the graph contains about a member, for accounts that may edit the member and for the member's own
 * account.
 */
@Component
class PersonalRecordExport {

    /** Bounds the exported history and audit log, far above what a member accumulates. */
    private static final int MAX_ENTRIES = 20_000;

    private static final int PAGE_SIZE = 500;

    private final ExecutionGraphQlService service;
    private final QueryExecutor queryExecutor;
    private final Graph graph;
    private final PersonalDataAudit reads;
    private final PersonalDataAuditLog auditLog;
    private final CurrentAccount currentAccount;
    private final JsonMapper json;
    private final Clock clock;
    private final ApplicationDocuments documents = new ApplicationDocuments();

    PersonalRecordExport(
            ExecutionGraphQlService service,
            QueryExecutor queryExecutor,
            Graph graph,
            PersonalDataAudit reads,
            PersonalDataAuditLog auditLog,
            CurrentAccount currentAccount,
            JsonMapper json,
            Clock clock) {
        this.service = service;
        this.queryExecutor = queryExecutor;
        this.graph = graph;
        this.reads = reads;
        this.auditLog = auditLog;
        this.currentAccount = currentAccount;
        this.json = json;
        this.clock = clock;
    }

    /** The result of an export. */
    sealed interface ExportResult {

        /** The personal record. */
        record Exported(PersonalRecord dossier) implements ExportResult {}

        /** The member is visible to the caller but not editable. */
        record Forbidden() implements ExportResult {}

        /** No member with the id is visible to the caller. */
        record NotFound() implements ExportResult {}
    }

    /**
     * Exports the personal record of a member. The export is recorded in the audit log first, so that the record includes
     * it.
     *
     * @param id the id of the member
     * @param locale the language of localized names
     * @return the personal record, or the reason why it is refused
     */
    ExportResult export(String id, Locale locale) {
        AccountPermissions permissions = currentAccount.requirePermissions();
        boolean own = isOwn(permissions, id);
        // members are entitled to all data about themselves, whatever their account can read
        Scope scope = own ? Scope.ALL : permissions.scope();
        Optional<Boolean> mayChange = isEditable(id, scope);
        if (mayChange.isEmpty()) {
            return new ExportResult.NotFound();
        }
        if (!mayChange.get()) {
            return new ExportResult.Forbidden();
        }
        Author author = new Author(permissions.name(), Author.Channel.SCREEN);
        reads.recordRead(GraphQLContext.of(Map.of(Author.class, author, ReadKind.class, ReadKind.EXPORT)), List.of(id));
        PersonalRecord.MemberData facts = json.convertValue(
                execute("record", Map.of("id", id), scope, author, locale).get("member"),
                PersonalRecord.MemberData.class);
        return new ExportResult.Exported(new PersonalRecord(
                OffsetDateTime.now(clock),
                permissions.name(),
                facts,
                followUps(id, scope, author, locale),
                changes(id, scope, author, locale),
                reads(id, scope)));
    }

    /** {@return whether the account is the member's own and not restricted by a token} */
    private static boolean isOwn(AccountPermissions permissions, String id) {
        return permissions.restriction().isEmpty()
                && permissions.memberId().filter(id::equals).isPresent();
    }

    /** Returns whether the member is editable, or empty if no such member is visible. */
    private Optional<Boolean> isEditable(String id, Scope scope) {
        LocalDate today = LocalDate.now(clock);
        SelectionCompiler compiler = queryExecutor.compiler(new AsOf(today, today), scope);
        Map<String, Object> parameters = new HashMap<>(compiler.parameters());
        parameters.put("id", id);
        return graph
                .read(
                        "MATCH (m:Entity {id: $id}) WHERE m:Member AND %s RETURN %s AS editable"
                                .formatted(compiler.visible("Member", "m"), compiler.editable("Member", "m")),
                        parameters)
                .stream()
                .map(row -> (Boolean) row.get("editable"))
                .findFirst();
    }

    private List<PersonalRecord.FollowUp> followUps(String id, Scope scope, Author author, Locale locale) {
        return rows(
                        "recordFollowUps",
                        id,
                        scope,
                        author,
                        locale,
                        data -> ((Map<?, ?>) Objects.requireNonNull(data.get("member"))).get("followUps"))
                .stream()
                .map(row -> json.convertValue(row, PersonalRecord.FollowUp.class))
                .toList();
    }

    private List<Change> changes(String id, Scope scope, Author author, Locale locale) {
        return rows("recordChanges", id, scope, author, locale, data -> data.get("changes")).stream()
                .map(row -> json.convertValue(row, Change.class).withDetailsOf(id))
                .toList();
    }

    /** Reads a connection to its end. */
    private List<Object> rows(
            String document,
            String id,
            Scope scope,
            Author author,
            Locale locale,
            Function<Map<String, Object>, @Nullable Object> connection) {
        List<Object> rows = new ArrayList<>();
        @Nullable Object after = null;
        do {
            Map<String, Object> variables = new HashMap<>(Map.of("id", id));
            if (after != null) {
                variables.put("after", after);
            }
            Map<?, ?> page = (Map<?, ?>)
                    Objects.requireNonNull(connection.apply(execute(document, variables, scope, author, locale)));
            rows.addAll((List<?>) Objects.requireNonNull(page.get("nodes")));
            Map<?, ?> info = (Map<?, ?>) Objects.requireNonNull(page.get("pageInfo"));
            after = info.get("hasNextPage") == Boolean.TRUE ? info.get("endCursor") : null;
        } while (after != null && rows.size() < MAX_ENTRIES);
        return rows;
    }

    private List<PersonalRecord.ReadEntry> reads(String id, Scope scope) {
        List<PersonalRecord.ReadEntry> all = new ArrayList<>();
        @Nullable String after = null;
        do {
            PersonalDataAuditLog.Page page = auditLog.page(scope, PersonalDataAuditLog.Filter.of(id), after, PAGE_SIZE);
            page.entries()
                    .forEach(it -> all.add(new PersonalRecord.ReadEntry(
                            it.at(), it.by(), it.channel().name(), it.kind())));
            after = page.next().orElse(null);
        } while (after != null && all.size() < MAX_ENTRIES);
        return all;
    }

    private Map<String, Object> execute(
            String document, Map<String, Object> variables, Scope scope, Author author, Locale locale) {
        String text = documents.read("tasks/" + document);
        var request = new DefaultExecutionGraphQlRequest(
                text,
                document,
                new HashMap<>(variables),
                Map.of(),
                UUID.randomUUID().toString(),
                locale);
        request.configureExecutionInput((input, builder) -> builder.graphQLContext(Map.of(
                        Scope.class, scope, Author.class, author, PersonalDataAudit.class, PersonalDataAudit.NONE))
                .build());
        var response = Objects.requireNonNull(service.execute(request).block());
        if (!response.getErrors().isEmpty()) {
            throw new IllegalStateException(
                    document + " failed: " + response.getErrors().getFirst().getMessage());
        }
        return Objects.requireNonNull(response.getData());
    }
}
