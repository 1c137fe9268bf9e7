package io.blocgraph.dossier;

import graphql.GraphQLContext;
import io.blocgraph.access.Access;
import io.blocgraph.access.ReadKind;
import io.blocgraph.access.ReadLog;
import io.blocgraph.access.Standing;
import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.Graph;
import io.blocgraph.graph.Scope;
import io.blocgraph.graph.selection.PersonalReads;
import io.blocgraph.graph.selection.Questions;
import io.blocgraph.graph.selection.Statement;
import io.blocgraph.history.Author;
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
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.CachingDocumentSource;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.graphql.support.DocumentSource;
import org.springframework.graphql.support.ResourceDocumentSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts together what the graph holds about a member, for who may have it: who may change the member, and the member. */
@Component
class Dossiers {

    /** So many entries of the history and of who has read it are handed out at most; there is no such member. */
    private static final int MOST = 20_000;

    private static final int PAGE = 500;

    private final ExecutionGraphQlService service;
    private final Questions questions;
    private final Graph graph;
    private final PersonalReads reads;
    private final ReadLog log;
    private final Access access;
    private final JsonMapper json;
    private final Clock clock;
    private final DocumentSource documents = new CachingDocumentSource(new ResourceDocumentSource(
            List.of(new ClassPathResource("graphql-documents/tasks/")), ResourceDocumentSource.FILE_EXTENSIONS));

    Dossiers(
            ExecutionGraphQlService service,
            Questions questions,
            Graph graph,
            PersonalReads reads,
            ReadLog log,
            Access access,
            JsonMapper json,
            Clock clock) {
        this.service = service;
        this.questions = questions;
        this.graph = graph;
        this.reads = reads;
        this.log = log;
        this.access = access;
        this.json = json;
        this.clock = clock;
    }

    /** What comes of asking for a record. */
    sealed interface Answer {

        /** The record. */
        record Given(Dossier dossier) implements Answer {}

        /** The member may be seen, but the record is not for who asks. */
        record Refused() implements Answer {}

        /** There is no such member, for who asks. */
        record Unknown() implements Answer {}
    }

    /**
     * The record of a member. That it was handed out is written down first, so that it is in it.
     *
     * @param id the member's id
     * @param locale the language of the names that stand for somebody
     * @return it, or why not
     */
    Answer of(String id, Locale locale) {
        Standing standing = access.required();
        boolean own = own(standing, id);
        // a person is told all that is held about them, whoever else may see it
        Scope scope = own ? Scope.EVERYTHING : standing.scope();
        Optional<Boolean> mayChange = mayChange(id, scope);
        if (mayChange.isEmpty()) {
            return new Answer.Unknown();
        }
        if (!mayChange.get()) {
            return new Answer.Refused();
        }
        Author author = new Author(standing.name(), Author.Door.SCREEN);
        reads.read(GraphQLContext.of(Map.of(Author.class, author, ReadKind.class, ReadKind.EXPORT)), List.of(id));
        Dossier.Facts facts = json.convertValue(
                ask("record", Map.of("id", id), scope, author, locale).get("member"), Dossier.Facts.class);
        return new Answer.Given(new Dossier(
                OffsetDateTime.now(clock),
                standing.name(),
                facts,
                changes(id, scope, author, locale),
                reads(id, scope)));
    }

    /** Whether a record is that of who asks. */
    private static boolean own(Standing standing, String id) {
        return standing.limit().isEmpty()
                && standing.member().filter(id::equals).isPresent();
    }

    /** Whether the member may be changed; empty where there is none that may be seen. */
    private Optional<Boolean> mayChange(String id, Scope scope) {
        LocalDate today = LocalDate.now(clock);
        Statement statement = questions.statement(new AsOf(today, today), scope);
        Map<String, Object> parameters = new HashMap<>(statement.parameters());
        parameters.put("id", id);
        return graph
                .read(
                        "MATCH (m:Entity {id: $id}) WHERE m:Member AND %s RETURN %s AS editable"
                                .formatted(statement.visible("Member", "m"), statement.editable("Member", "m")),
                        parameters)
                .stream()
                .map(row -> (Boolean) row.get("editable"))
                .findFirst();
    }

    private List<Dossier.Change> changes(String id, Scope scope, Author author, Locale locale) {
        List<Dossier.Change> changes = new ArrayList<>();
        @Nullable Object after = null;
        do {
            Map<String, Object> variables = new HashMap<>(Map.of("id", id));
            if (after != null) {
                variables.put("after", after);
            }
            Map<?, ?> page = (Map<?, ?>) Objects.requireNonNull(
                    ask("recordChanges", variables, scope, author, locale).get("changes"));
            for (Object node : (List<?>) Objects.requireNonNull(page.get("nodes"))) {
                Dossier.Change change = json.convertValue(node, Dossier.Change.class);
                changes.add(new Dossier.Change(
                        change.at(),
                        change.by(),
                        change.door(),
                        change.kind(),
                        change.effectiveOn(),
                        change.reason(),
                        change.decision(),
                        change.details().stream().filter(it -> it.about(id)).toList()));
            }
            Map<?, ?> info = (Map<?, ?>) Objects.requireNonNull(page.get("pageInfo"));
            after = info.get("hasNextPage") == Boolean.TRUE ? info.get("endCursor") : null;
        } while (after != null && changes.size() < MOST);
        return changes;
    }

    private List<Dossier.Read> reads(String id, Scope scope) {
        List<Dossier.Read> all = new ArrayList<>();
        @Nullable String after = null;
        do {
            ReadLog.Page page = log.page(scope, ReadLog.Filter.of(id), after, PAGE);
            page.entries()
                    .forEach(it ->
                            all.add(new Dossier.Read(it.at(), it.by(), it.door().name(), it.kind())));
            after = page.next().orElse(null);
        } while (after != null && all.size() < MOST);
        return all;
    }

    private Map<String, Object> ask(
            String document, Map<String, Object> variables, Scope scope, Author author, Locale locale) {
        String text = Objects.requireNonNull(documents.getDocument(document).block());
        var request = new DefaultExecutionGraphQlRequest(
                text, document, variables, Map.of(), UUID.randomUUID().toString(), locale);
        request.configureExecutionInput((input, builder) -> builder.graphQLContext(
                        Map.of(Scope.class, scope, Author.class, author, PersonalReads.class, PersonalReads.BY_NOBODY))
                .build());
        var response = Objects.requireNonNull(service.execute(request).block());
        if (!response.getErrors().isEmpty()) {
            throw new IllegalStateException(
                    document + " failed: " + response.getErrors().getFirst().getMessage());
        }
        return Objects.requireNonNull(response.getData());
    }
}
