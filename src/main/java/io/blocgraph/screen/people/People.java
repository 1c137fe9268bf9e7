/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.people;

import io.blocgraph.screen.common.GraphQlQueries;
import io.blocgraph.screen.common.Page;
import io.blocgraph.screen.common.PagedList;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** Reads members from the API. */
@Component
public class People {

    private static final int PAGE_SIZE = 100;
    private static final int DEFAULT_PROBATION_MONTHS = 12;
    private static final ParameterizedTypeReference<Page<PersonRow>> PAGE_TYPE = new ParameterizedTypeReference<>() {};

    private final GraphQlQueries queries;
    private final Clock clock;

    People(GraphQlQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /** Returns the length of probation, in months, from the configured rules. */
    int probationMonths() {
        return queries
                .execute("tasks/limits", Optional.empty(), Map.of())
                .field("rules")
                .toEntityList(Rule.class)
                .stream()
                .filter(it -> it.code().equals("PROBATION_OVERDUE"))
                .flatMap(it -> it.values().stream())
                .mapToInt(Value::value)
                .findFirst()
                .orElse(DEFAULT_PROBATION_MONTHS);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    PagedList<PersonRow> find(PeopleFilter filter, Optional<String> within, Optional<LocalDate> day) {
        return new PagedList<>(cursor -> {
            var variables = new HashMap<String, Object>(Map.of(
                    "filter",
                    filter.toInput(
                            within, day.orElse(today()), filter.isDue() ? probationMonths() : DEFAULT_PROBATION_MONTHS),
                    "orderBy",
                    filter.order(),
                    "first",
                    PAGE_SIZE));
            cursor.ifPresent(it -> variables.put("after", it));
            return queries.read("tasks/people", day, variables, "page", PAGE_TYPE);
        });
    }

    private record Rule(String code, List<Value> values) {}

    private record Value(int value) {}
}
