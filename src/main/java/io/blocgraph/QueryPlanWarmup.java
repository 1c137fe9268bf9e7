/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph;

import io.blocgraph.explorer.ColorEncoding;
import io.blocgraph.explorer.DiagramRequest;
import io.blocgraph.explorer.DiagramService;
import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.Deadline;
import io.blocgraph.graph.Graph;
import io.blocgraph.graph.Scope;
import io.blocgraph.graph.query.PersonalDataAudit;
import io.blocgraph.graphql.document.ApplicationDocuments;
import io.blocgraph.rule.GapUpdater;
import io.blocgraph.rule.Rules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.graphql.ExecutionGraphQlRequest;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.execution.DefaultExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.stereotype.Component;

/**
 * Asks the questions of the screens once before anybody else does, so that the database has their plans and the first user
 * does not wait for them: those about today, and the one for which BlocGraph exists on any day, before the start is done; those
 * of the explorer and of the screens on which work is done, the others about the past, and what is asked of every change, right
 * after it. What cannot be warmed up is slow when it is asked for, and stops nothing.
 */
@Component
class QueryPlanWarmup {

    private static final Logger log = LoggerFactory.getLogger(QueryPlanWarmup.class);

    /**
     * Nobody waits for these answers, and a cold machine is slow: a statement that is broken off while it is planned is planned from
     * the beginning the next time, so it gets more time than a request would.
     */
    private static final Duration TIMEOUT = Duration.ofMinutes(10);

    private static final ApplicationDocuments DOCUMENTS = new ApplicationDocuments();

    private static final List<String> HOME = List.of("home", "home-mine", "gaps", "rules", "changes", "latest");

    private final ExecutionGraphQlService graphQl;
    private final DiagramService pictures;
    private final Rules rules;
    private final GapUpdater gaps;
    private final Graph graph;
    private final Clock clock;

    QueryPlanWarmup(
            GraphQlSource source, DiagramService pictures, Rules rules, GapUpdater gaps, Graph graph, Clock clock) {
        this.graphQl = new DefaultExecutionGraphQlService(source);
        this.pictures = pictures;
        this.rules = rules;
        this.gaps = gaps;
        this.graph = graph;
        this.clock = clock;
    }

    void run() {
        Map<String, Object> today = new HashMap<>();
        Map<String, Object> past = new HashMap<>();
        attempt(() -> {
            today.putAll(variables());
            past.putAll(today);
            past.put("asOf", LocalDate.now(clock).minusYears(1).toString());
            DOCUMENTS.readAll("*").forEach(document -> execute(document, today, Scope.ALL));
            String answer = document("answer");
            List.of(today, past).forEach(variables -> execute(answer, variables, Scope.ALL));
            Thread.ofVirtual().name("warm-up").start(() -> attempt(() -> afterwards(today, past)));
        });
    }

    private static void attempt(Runnable part) {
        try {
            part.run();
        } catch (RuntimeException fault) {
            log.warn("Not all could be warmed up; the first questions take longer: {}", fault.toString());
        }
    }

    private void afterwards(Map<String, Object> today, Map<String, Object> past) {
        awaitGaps();
        List<String> screens = DOCUMENTS.readAll("*");
        List<String> tasks = DOCUMENTS.readAll("tasks/*");
        String unit = (String) Objects.requireNonNull(today.get("id"));
        // the statements of who sees a part are others
        Scope part = Scope.of(Set.of(unit), Set.of(unit));
        List.of(Scope.ALL, part).forEach(scope -> home(unit, scope));
        draw(unit, Scope.ALL);
        tasks.forEach(document -> execute(document, today, Scope.ALL));
        screens.forEach(document -> execute(document, past, Scope.ALL));
        AsOf day = new AsOf(LocalDate.now(clock), LocalDate.now(clock));
        attempt(() -> rules.violations(graph, day, List.of("-"), List.of("-")));
        execute(document("change"), today, Scope.ALL);
        Stream.of(screens, tasks).flatMap(List::stream).forEach(document -> execute(document, today, part));
        draw(unit, part);
    }

    private void awaitGaps() {
        try {
            gaps.awaitFirstUpdate();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the page asks to which one comes, of today and of the days to come. */
    private void home(String unit, Scope scope) {
        Map<String, Object> today = Map.of("first", 20, "ids", List.of(unit));
        Map<String, Object> soon = new HashMap<>(today);
        soon.put("asOf", LocalDate.now(clock).plusDays(GapUpdater.DAYS_AHEAD).toString());
        soon.put("counted", false);
        for (String name : HOME) {
            String document = DOCUMENTS.read("tasks/" + name);
            execute(document, today, scope);
            execute(document, soon, scope);
        }
    }

    /** The first bloc. */
    private void draw(String unit, Scope scope) {
        LocalDate day = LocalDate.now(clock);
        long begun = System.nanoTime();
        try {
            DiagramRequest first = DiagramRequest.of(unit, day, Locale.ENGLISH);
            pictures.diagram(first, scope);
            pictures.diagram(first.with(ColorEncoding.GAPS), scope);
            pictures.diagram(first.comparedWith(day.minusYears(1)), scope);
            log.debug(
                    "{} ms for diagrams",
                    Duration.ofNanos(System.nanoTime() - begun).toMillis());
        } catch (RuntimeException nothingThere) {
            log.debug("Warm-up of the diagram skipped", nothingThere);
        }
    }

    private static String document(String name) {
        return documents("warm-up/" + name).getFirst();
    }

    private static List<String> documents(String location) {
        try {
            Resource[] files =
                    new PathMatchingResourcePatternResolver().getResources("classpath:%s.graphql".formatted(location));
            String[] documents = new String[files.length];
            for (int i = 0; i < files.length; i++) {
                documents[i] = files[i].getContentAsString(StandardCharsets.UTF_8);
            }
            return List.of(documents);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What the documents ask about: the first bloc and the first organization there are. */
    private Map<String, Object> variables() {
        ExecutionGraphQlResponse response = execute(document("warmUp"), Map.of(), Scope.ALL);
        Map<String, Object> variables = new HashMap<>(Map.of("first", 20, "text", "a", "kinds", List.of("BLOC")));
        variables.put("id", first(response, "blocs", "id"));
        variables.put("within", variables.get("id"));
        variables.put("ids", List.of(variables.get("id")));
        variables.put("code", first(response, "organizations", "code"));
        List.of("from", "to", "member").forEach(name -> variables.put(name, variables.get("id")));
        variables.put("unit", variables.get("code"));
        variables.put("begin", LocalDate.now(clock).toString());
        variables.put("end", LocalDate.now(clock).plusMonths(1).toString());
        variables.put("name", first(response, "blocs", "name"));
        return variables;
    }

    private static Object first(ExecutionGraphQlResponse response, String list, String field) {
        Map<String, @Nullable Map<String, List<Map<String, Object>>>> data = response.getData();
        Map<String, List<Map<String, Object>>> found = data == null ? null : data.get(list);
        List<Map<String, Object>> nodes = found == null ? List.of() : found.getOrDefault("nodes", List.of());
        return nodes.isEmpty() ? "-" : Objects.requireNonNull(nodes.getFirst().get(field));
    }

    private ExecutionGraphQlResponse execute(String document, Map<String, Object> variables, Scope scope) {
        ExecutionGraphQlRequest request = new DefaultExecutionGraphQlRequest(
                document,
                null,
                new HashMap<>(variables),
                null,
                UUID.randomUUID().toString(),
                Locale.ENGLISH);
        request.configureExecutionInput((input, builder) -> builder.graphQLContext(Map.of(
                        Deadline.KEY,
                        Deadline.after(TIMEOUT),
                        Scope.class,
                        scope,
                        PersonalDataAudit.class,
                        PersonalDataAudit.NONE))
                .build());
        long begun = System.nanoTime();
        ExecutionGraphQlResponse response = graphQl.execute(request).block();
        log.debug(
                "{} ms for {}",
                Duration.ofNanos(System.nanoTime() - begun).toMillis(),
                document.lines().findFirst().orElse(""));
        if (response == null || !response.getErrors().isEmpty()) {
            log.debug("Warm-up query failed: {}", response == null ? "" : response.getErrors());
        }
        return Objects.requireNonNull(response);
    }
}
