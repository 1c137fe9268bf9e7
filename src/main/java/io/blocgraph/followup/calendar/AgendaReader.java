/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup.calendar;

import io.blocgraph.access.AccountPermissions;
import io.blocgraph.graph.Scope;
import io.blocgraph.graphql.document.DocumentExecutor;
import io.blocgraph.history.Author;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

    private final DocumentExecutor documents;
    private final JsonMapper json;
    private final Clock clock;

    AgendaReader(DocumentExecutor documents, JsonMapper json, Clock clock) {
        this.documents = documents;
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
        Map<Object, Object> context = Map.of(
                Scope.class, permissions.scope(), Author.class, new Author(permissions.name(), Author.Channel.API));
        documents.forEachNode("calendar/agenda", variables, context, locale, List.of("agenda"), MAX_PAGES, node -> {
            CalendarEntry entry = json.convertValue(node, CalendarEntry.class);
            // an address that others may learn does not tell that there is feedback
            if (!entry.isFeedback()) {
                entries.add(entry);
            }
        });
        return entries;
    }
}
