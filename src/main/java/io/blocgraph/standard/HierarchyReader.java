/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.standard;

import io.blocgraph.access.AccountPermissions;
import io.blocgraph.graph.Scope;
import io.blocgraph.graphql.document.DocumentExecutor;
import io.blocgraph.history.Author;
import io.blocgraph.standard.Hierarchy.Organization;
import io.blocgraph.standard.Hierarchy.Person;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reads what an account sees, page by page, so that memory does not grow with it. */
final class HierarchyReader {

    private static final int PAGE_SIZE = 200;

    private final DocumentExecutor documents;
    private final JsonMapper json;
    private final Map<Object, Object> context;
    private final Map<String, @Nullable Object> variables = new HashMap<>();

    /**
     * Creates a reader.
     *
     * @param documents executes the documents
     * @param json turns their answers into records
     * @param permissions the permissions of the account
     * @param day the day; empty for today
     * @param within the id of a unit to which and to those below it the result is restricted; empty for all
     */
    HierarchyReader(
            DocumentExecutor documents,
            JsonMapper json,
            AccountPermissions permissions,
            Optional<LocalDate> day,
            Optional<String> within) {
        this.documents = documents;
        this.json = json;
        this.context = Map.of(
                Scope.class, permissions.scope(), Author.class, new Author(permissions.name(), Author.Channel.API));
        variables.put("first", PAGE_SIZE);
        day.ifPresent(date -> variables.put("asOf", date.toString()));
        within.ifPresent(unit -> variables.put("within", unit));
    }

    void forEachOrganization(Consumer<Organization> consumer) {
        forEach("organizations", "units", Organization.class, consumer);
    }

    void forEachPerson(Consumer<Person> consumer) {
        forEach("people", "members", Person.class, consumer);
    }

    private <T> void forEach(String document, String field, Class<T> type, Consumer<T> consumer) {
        documents.forEachNode(
                "standard/" + document,
                variables,
                context,
                Locale.ENGLISH,
                List.of(field),
                Integer.MAX_VALUE,
                node -> consumer.accept(json.convertValue(node, type)));
    }
}
