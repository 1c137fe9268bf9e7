/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup.calendar;

import io.blocgraph.access.AccountPermissions;
import io.blocgraph.graph.Scope;
import io.blocgraph.history.Author;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads the agenda of an account as the API would answer it: of its member, or of all that it sees if it is nobody's. */
@Component
class AgendaReader {

    private static final int DAYS_BACK = 60;
    private static final int DAYS_AHEAD = 400;

    /** Calendar applications read the whole each time: four pages are more than anybody has to do. */
    private static final int MAX_PAGES = 4;

    private static final int PAGE_SIZE = 500;

    private static final String AGENDA = """
            query calendar($member: ID, $begin: Date!, $end: Date!, $first: Int!, $after: String) {
              agenda(member: $member, from: $begin, until: $end, first: $first, after: $after) {
                nodes {
                  id
                  kind
                  title
                  plannedOn
                  dueOn
                  unit { code name }
                  subject { ... on Member { code fullName } }
                }
                pageInfo { hasNextPage endCursor }
              }
            }""";

    private final ExecutionGraphQlService service;
    private final JsonMapper json;
    private final Clock clock;

    AgendaReader(ExecutionGraphQlService service, JsonMapper json, Clock clock) {
        this.service = service;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Reads what is due or planned from two months ago to a year from now.
     *
     * @param permissions the permissions of the account
     * @param locale the language of messages
     * @return the records, the next one first
     */
    List<CalendarEntry> read(AccountPermissions permissions, Locale locale) {
        LocalDate today = LocalDate.now(clock);
        Map<String, @Nullable Object> variables = new HashMap<>();
        permissions.memberId().ifPresent(member -> variables.put("member", member));
        variables.put("begin", today.minusDays(DAYS_BACK).toString());
        variables.put("end", today.plusDays(DAYS_AHEAD).toString());
        variables.put("first", PAGE_SIZE);
        List<CalendarEntry> entries = new ArrayList<>();
        for (int page = 0; page < MAX_PAGES; page++) {
            Map<?, ?> agenda = ask(variables, permissions, locale);
            for (Object node : (List<?>) Objects.requireNonNull(agenda.get("nodes"))) {
                CalendarEntry entry = json.convertValue(node, CalendarEntry.class);
                // an address that others may learn does not tell that there is feedback
                if (!entry.isFeedback()) {
                    entries.add(entry);
                }
            }
            Map<?, ?> info = (Map<?, ?>) Objects.requireNonNull(agenda.get("pageInfo"));
            if (info.get("hasNextPage") != Boolean.TRUE) {
                break;
            }
            variables.put("after", info.get("endCursor"));
        }
        return entries;
    }

    private Map<?, ?> ask(Map<String, @Nullable Object> variables, AccountPermissions permissions, Locale locale) {
        var request = new DefaultExecutionGraphQlRequest(
                AGENDA,
                "calendar",
                new HashMap<>(variables),
                Map.of(),
                UUID.randomUUID().toString(),
                locale);
        Author author = new Author(permissions.name(), Author.Channel.API);
        request.configureExecutionInput((input, builder) -> builder.graphQLContext(
                        Map.of(Scope.class, permissions.scope(), Author.class, author))
                .build());
        var response = Objects.requireNonNull(service.execute(request).block());
        if (!response.getErrors().isEmpty()) {
            throw new IllegalStateException("The agenda cannot be read: "
                    + response.getErrors().getFirst().getMessage());
        }
        Map<String, Object> data = Objects.requireNonNull(response.getData());
        return (Map<?, ?>) Objects.requireNonNull(data.get("agenda"));
    }
}
