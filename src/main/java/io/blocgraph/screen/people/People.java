/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.people;

import io.blocgraph.screen.common.GraphQlQueries;
import io.blocgraph.screen.common.ListColumn;
import io.blocgraph.screen.common.Page;
import io.blocgraph.screen.common.PagedList;
import io.blocgraph.screen.common.PagedRows;
import io.blocgraph.screen.common.TableDownload;
import io.blocgraph.screen.common.TableDownloads;
import io.blocgraph.screen.common.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** Reads members from the API. */
@Component
public class People {

    private static final int PAGE_SIZE = 100;
    private static final String LIST = "members";
    private static final int DOWNLOAD_PAGE_SIZE = 500;
    private static final int DEFAULT_PROBATION_MONTHS = 12;
    private static final ParameterizedTypeReference<Page<PersonRow>> PAGE_TYPE = new ParameterizedTypeReference<>() {};

    private final GraphQlQueries queries;
    private final TableDownloads downloads;
    private final Clock clock;

    People(GraphQlQueries queries, TableDownloads downloads, Clock clock) {
        this.queries = queries;
        this.downloads = downloads;
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
        return new PagedList<>(
                cursor -> queries.read("tasks/people", day, variables(filter, within, day, cursor), "page", PAGE_TYPE));
    }

    /** {@return whether the column of a name is shown} */
    Predicate<String> isShown() {
        return downloads.isShown(LIST);
    }

    /** Returns a menu to download all members that the filter then selects. */
    TableDownload download(Supplier<PeopleFilter> filter, Optional<String> within, Optional<LocalDate> day) {
        List<ListColumn<PersonRow>> columns = List.of(
                new ListColumn<>("member.code", PersonRow::code),
                new ListColumn<>("member.name", PersonRow::fullName),
                new ListColumn<>(
                        "member.cell",
                        it -> it.cell() == null ? null : it.cell().name()),
                new ListColumn<>("member.organization", PersonRow::organizationName),
                new ListColumn<>(
                        "member.status",
                        it -> it.status() == null ? null : Texts.translate("member.short." + it.status())),
                new ListColumn<>("member.bornOn", PersonRow::bornOn),
                new ListColumn<>("member.since", PersonRow::joinedOn));
        return downloads.create(
                LIST, LIST, Texts.translate("member.list"), day, columns, () -> all(filter.get(), within, day));
    }

    /** Returns all members that a filter selects, uncounted, to be read once. */
    private Iterable<PersonRow> all(PeopleFilter filter, Optional<String> within, Optional<LocalDate> day) {
        return new PagedRows<>(cursor -> {
            var variables = variables(filter, within, day, cursor);
            variables.putAll(Map.of("first", DOWNLOAD_PAGE_SIZE, "counted", false));
            var response = queries.execute("tasks/people", day, variables);
            return new Page<>(
                    0,
                    response.field("page.nodes").toEntityList(PersonRow.class),
                    Objects.requireNonNull(response.field("page.pageInfo").toEntity(Page.PageInfo.class)));
        });
    }

    private Map<String, Object> variables(
            PeopleFilter filter, Optional<String> within, Optional<LocalDate> day, Optional<String> cursor) {
        var variables = new HashMap<String, Object>(Map.of(
                "filter",
                filter.toInput(
                        within, day.orElse(today()), filter.isDue() ? probationMonths() : DEFAULT_PROBATION_MONTHS),
                "orderBy",
                filter.order(),
                "first",
                PAGE_SIZE));
        cursor.ifPresent(it -> variables.put("after", it));
        return variables;
    }

    private record Rule(String code, List<Value> values) {}

    private record Value(int value) {}
}
