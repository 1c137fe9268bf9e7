/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.Graph;
import io.blocgraph.graph.Scope;
import io.blocgraph.graph.query.Cursor;
import io.blocgraph.graph.query.QueryExecutor;
import io.blocgraph.graph.query.Row;
import io.blocgraph.graph.query.SelectionCompiler;
import io.blocgraph.history.Author;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The log of who read which members' records, latest first. */
@Component
public class PersonalDataAuditLog {

    /** The maximum number of members named per entry. */
    private static final int MAX_NAMED_MEMBERS = 10;

    private static final String ORDER = "READ";

    /** Follows the index on time, or starts at the member. */
    private static final String PAGE = """
            %s
            WHERE %s
            WITH r ORDER BY r.at DESC, r.id DESC LIMIT $most
            RETURN r.id AS id, r.at AS at, r.by AS by, r.door AS door, r.kind AS kind,
                   COUNT { MATCH (r)-[:OF]->(m:Member) WHERE %s } AS count,
                   COLLECT {
                     MATCH (r)-[:OF]->(m:Member) WHERE %3$s
                     RETURN {id: m.id, code: m.code, fullName: m.fullName} ORDER BY m.sortKey, m.id LIMIT $named
                   } AS members""";

    private final Graph graph;
    private final QueryExecutor queryExecutor;
    private final Clock clock;

    PersonalDataAuditLog(Graph graph, QueryExecutor queryExecutor, Clock clock) {
        this.graph = graph;
        this.queryExecutor = queryExecutor;
        this.clock = clock;
    }

    /**
     * A filter of entries. Criteria that are null are not applied.
     *
     * @param member the id of the member whose record was read
     * @param account the name of the account that read it
     * @param from the earliest time, inclusive
     * @param before the latest time, exclusive
     */
    public record Filter(
            @Nullable String member,
            @Nullable String account,
            @Nullable OffsetDateTime from,
            @Nullable OffsetDateTime before) {

        /** All entries. */
        public static final Filter ALL = new Filter(null, null, null, null);

        /**
         * Returns a filter for the readers of one record.
         *
         * @param member the member's id
         * @return the filter
         */
        public static Filter of(String member) {
            return new Filter(member, null, null, null);
        }
    }

    /**
     * An entry: records were read.
     *
     * @param id the entry's id
     * @param at when
     * @param by the name of the account
     * @param channel the channel through which they were read
     * @param kind the kind of reading
     * @param count how many of the members lie within the scope
     * @param members the first of them, by name
     */
    public record Entry(
            String id,
            OffsetDateTime at,
            String by,
            Author.Channel channel,
            ReadKind kind,
            long count,
            List<Subject> members) {}

    /**
     * A member whose record was read.
     *
     * @param id the member's id
     * @param code the member's code
     * @param fullName the member's name
     */
    public record Subject(String id, String code, String fullName) {}

    /**
     * A page of entries.
     *
     * @param entries the entries, latest first
     * @param next the cursor of the next page; empty if this is the last
     */
    public record Page(List<Entry> entries, Optional<String> next) {}

    /**
     * Lists the entries about members who are editable in a scope; each entry names only those.
     *
     * @param scope the caller's scope
     * @param filter the filter
     * @param after {@link Page#next} of the previous page; null for the first
     * @param size the maximum number of entries
     * @return the page
     * @throws io.blocgraph.graph.BadRequestException if {@code after} is not a cursor of this log
     */
    public Page page(Scope scope, Filter filter, @Nullable String after, int size) {
        LocalDate today = LocalDate.now(clock);
        SelectionCompiler compiler = queryExecutor.compiler(new AsOf(today, today), scope);
        String readable = compiler.editable("Member", "m");
        Map<String, Object> parameters = new HashMap<>(compiler.parameters());
        parameters.put("most", size + 1);
        parameters.put("named", MAX_NAMED_MEMBERS);
        List<String> where = new ArrayList<>();
        String match = "MATCH (r:RecordRead)";
        if (filter.member() != null) {
            match = "MATCH (m:Entity {id: $member})<-[:OF]-(r:RecordRead)";
            parameters.put("member", filter.member());
            where.add(readable);
        } else if (!scope.allEditable()) {
            where.add("EXISTS { MATCH (r)-[:OF]->(m:Member) WHERE %s }".formatted(readable));
        }
        addCondition(filter.account(), "r.by = $account", "account", where, parameters);
        addCondition(filter.from(), "r.at >= $from", "from", where, parameters);
        addCondition(filter.before(), "r.at < $before", "before", where, parameters);
        if (after != null) {
            Cursor cursor = Cursor.decode("after", after, ORDER);
            parameters.put("at", OffsetDateTime.parse(String.valueOf(cursor.key())));
            parameters.put("id", cursor.id());
            where.add("r.at <= $at AND (r.at < $at OR r.id < $id)");
        }
        where.add("r.at IS NOT NULL");
        String cypher = PAGE.formatted(match, String.join(" AND ", where), readable);
        List<Entry> read = graph.read(cypher, parameters).stream()
                .map(Row::of)
                .map(PersonalDataAuditLog::entry)
                .toList();
        List<Entry> entries = read.size() > size ? read.subList(0, size) : read;
        Optional<String> next = read.size() > size
                ? Optional.of(new Cursor(
                                ORDER,
                                entries.getLast().at().toString(),
                                entries.getLast().id())
                        .encode())
                : Optional.empty();
        return new Page(entries, next);
    }

    private static void addCondition(
            @Nullable Object value, String condition, String name, List<String> where, Map<String, Object> parameters) {
        if (value != null) {
            where.add(condition);
            parameters.put(name, value);
        }
    }

    private static Entry entry(Row row) {
        return new Entry(
                row.text("id"),
                row.time("at").toOffsetDateTime(),
                row.text("by"),
                Author.Channel.valueOf(row.text("door")),
                ReadKind.valueOf(row.text("kind")),
                row.number("count"),
                row.rows("members").stream().map(PersonalDataAuditLog::subject).toList());
    }

    private static Subject subject(Row member) {
        return new Subject(member.text("id"), member.text("code"), member.text("fullName"));
    }
}
