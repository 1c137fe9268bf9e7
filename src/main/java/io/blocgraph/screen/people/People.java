package io.blocgraph.screen.people;

import io.blocgraph.screen.Answers;
import io.blocgraph.screen.structure.Page;
import io.blocgraph.screen.structure.Pages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** Asks for people. */
@Component
public class People {

    private static final int PAGE = 100;
    private static final int YEAR = 12;
    private static final ParameterizedTypeReference<Page<PersonRow>> ROWS = new ParameterizedTypeReference<>() {};

    private final Answers answers;
    private final Clock clock;

    People(Answers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    /** How many months probation lasts. */
    int probation() {
        return answers.to("tasks/limits", Optional.empty(), Map.of()).field("rules").toEntityList(Rule.class).stream()
                .filter(it -> it.code().equals("PROBATION_OVERDUE"))
                .flatMap(it -> it.values().stream())
                .mapToInt(Value::value)
                .findFirst()
                .orElse(YEAR);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Pages<PersonRow> found(PeopleFilter filter, Optional<String> within, Optional<LocalDate> day) {
        return new Pages<>(cursor -> {
            var variables = new HashMap<String, Object>(Map.of(
                    "filter",
                    filter.input(within, day.orElse(today()), filter.isDue() ? probation() : YEAR),
                    "orderBy",
                    filter.order(),
                    "first",
                    PAGE));
            cursor.ifPresent(it -> variables.put("after", it));
            return answers.to("tasks/people", day, variables).field("page").toEntity(ROWS);
        });
    }

    private record Rule(String code, List<Value> values) {}

    private record Value(int value) {}
}
