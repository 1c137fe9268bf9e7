/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.GraphQlApi;
import io.blocgraph.fixture.GraphQlResult;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.TestDatabase;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Tests the invariant that connects chain and span: for every person, subject and day, the subject is in the span of the person if and
 * only if the person is in the chain of the subject. A member is in a span with the cell.
 */
@IntegrationTest
@Tag("slow")
class ChainSpanConsistencyTest {

    private static final int DAYS = 6;

    @Autowired
    private TestDatabase database;

    @Autowired
    private GraphQlApi api;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void whoStandsInTheChainHasTheSubjectInTheSpan(long seed) {
        RandomGraph graph = new RandomGraph(seed);
        database.load(graph.files());
        Set<String> days = Stream.generate(graph::day).limit(DAYS).collect(Collectors.toCollection(TreeSet::new));

        GraphQlResult result = api.with(Map.of("ids", graph.subjects()), document(days));

        for (String day : days) {
            List<Map<?, ?>> subjects = maps(result.list(alias(day)));
            Set<String> spans = spans(subjects);
            Set<String> chains = chains(subjects);
            assertThat(without(spans, chains))
                    .as("in the span only, seed %d on %s", seed, day)
                    .isEmpty();
            assertThat(without(chains, spans))
                    .as("in the chain only, seed %d on %s", seed, day)
                    .isEmpty();
        }
    }

    /** One request for all days. */
    private static String document(Collection<String> days) {
        return days.stream()
                .map(day -> """
                        %s: nodes(ids: $ids, asOf: "%s") {
                          id
                          ... on Unit { chain { links { member { id } } } }
                          ... on Member { chain { links { member { id } } } cell { id } span { entries { unit { id } } } }
                        }
                        """.formatted(alias(day), day))
                .collect(Collectors.joining("", "query($ids: [ID!]!) {\n", "}"));
    }

    private static String alias(String day) {
        return "on" + day.replace("-", "");
    }

    private static Set<String> without(Set<String> pairs, Set<String> others) {
        Set<String> left = new TreeSet<>(pairs);
        left.removeAll(others);
        return left;
    }

    /** As the chains have it: {@code person > subject}. */
    private static Set<String> chains(List<Map<?, ?>> subjects) {
        Set<String> pairs = new TreeSet<>();
        for (Map<?, ?> subject : subjects) {
            for (Map<?, ?> link : maps(in(subject, "chain", "links"))) {
                if (link.get("member") instanceof Map<?, ?> person) {
                    pairs.add(person.get("id") + " > " + subject.get("id"));
                }
            }
        }
        return pairs;
    }

    /** As the spans have it. */
    private static Set<String> spans(List<Map<?, ?>> subjects) {
        Set<String> pairs = new TreeSet<>();
        for (Map<?, ?> person : subjects) {
            if (person.containsKey("span")) {
                for (Map<?, ?> entry : maps(in(person, "span", "entries"))) {
                    Object unit = in(entry, "unit", "id");
                    pairs.add(person.get("id") + " > " + unit);
                    subjects.stream()
                            .filter(subject -> unit.equals(in(subject, "cell", "id")))
                            .forEach(member -> pairs.add(person.get("id") + " > " + member.get("id")));
                }
            }
        }
        return pairs;
    }

    private static Object in(Map<?, ?> map, String key, String below) {
        return map.get(key) instanceof Map<?, ?> inner ? Objects.requireNonNull(inner.get(below)) : "";
    }

    private static List<Map<?, ?>> maps(@Nullable Object list) {
        return ((List<?>) Objects.requireNonNull(list))
                .stream().<Map<?, ?>>map(each -> (Map<?, ?>) each).toList();
    }
}
