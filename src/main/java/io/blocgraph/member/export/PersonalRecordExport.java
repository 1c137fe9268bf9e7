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
import io.blocgraph.graphql.document.DocumentExecutor;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    /** Of the history and of the records, with the page sizes of their documents. */
    private static final int MAX_PAGES = 100;

    private final DocumentExecutor documents;
    private final QueryExecutor queryExecutor;
    private final Graph graph;
    private final PersonalDataAudit reads;
    private final PersonalDataAuditLog auditLog;
    private final CurrentAccount currentAccount;
    private final JsonMapper json;
    private final Clock clock;

    PersonalRecordExport(
            DocumentExecutor documents,
            QueryExecutor queryExecutor,
            Graph graph,
            PersonalDataAudit reads,
            PersonalDataAuditLog auditLog,
            CurrentAccount currentAccount,
            JsonMapper json,
            Clock clock) {
        this.documents = documents;
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
        Map<Object, Object> context =
                Map.of(Scope.class, scope, Author.class, author, PersonalDataAudit.class, PersonalDataAudit.NONE);
        PersonalRecord.MemberData facts = json.convertValue(
                documents
                        .execute("tasks/record", Map.of("id", id), context, locale)
                        .get("member"),
                PersonalRecord.MemberData.class);
        return new ExportResult.Exported(new PersonalRecord(
                OffsetDateTime.now(clock),
                permissions.name(),
                facts,
                followUps(id, context, locale),
                changes(id, context, locale),
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

    private List<PersonalRecord.FollowUp> followUps(String id, Map<Object, Object> context, Locale locale) {
        List<PersonalRecord.FollowUp> all = new ArrayList<>();
        documents.forEachNode(
                "tasks/recordFollowUps",
                Map.of("id", id),
                context,
                locale,
                List.of("member", "followUps"),
                MAX_PAGES,
                row -> all.add(json.convertValue(row, PersonalRecord.FollowUp.class)));
        return all;
    }

    private List<Change> changes(String id, Map<Object, Object> context, Locale locale) {
        List<Change> all = new ArrayList<>();
        documents.forEachNode(
                "tasks/recordChanges",
                Map.of("id", id),
                context,
                locale,
                List.of("changes"),
                MAX_PAGES,
                row -> all.add(json.convertValue(row, Change.class).withDetailsOf(id)));
        return all;
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
}
