/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.explorer;

import io.blocgraph.bulk.BulkSource;
import io.blocgraph.bulk.generate.GenerateCommand;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.TestDatabase;
import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.Scope;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Draws a bloc of 1,000 organizations, 5,000 cells and 100,000 members, and prints how long it takes: the first time, and the median and
 * the slowest of the following ones. It is no test, and runs only when it is named:
 *
 * <pre>./mvnw test -Dtest=DiagramBenchmark</pre>
 */
@IntegrationTest
class DiagramBenchmark {

    private static final LocalDate TODAY = LocalDate.parse(TestDatabase.TODAY);
    private static final int ROUNDS = 15;

    @Autowired
    private TestDatabase database;

    @Autowired
    private SubtreeReader reader;

    @Autowired
    private DiagramService diagrams;

    @Test
    void aLargeBlocIsDrawn(@TempDir Path files) {
        new GenerateCommand("--generate=" + files, "--blocs=1", "--organizations=1000", "--cells=5", "--members=20")
                .run();
        database.load(BulkSource.directory(files));
        System.out.printf("%-44s %9s %9s %9s%n", "", "first", "median", "slowest");
        AsOf today = new AsOf(TODAY, TODAY);
        measure("reading the bloc", i -> reader.read("b01", today, Scope.ALL));
        AsOf before = new AsOf(TODAY.minusYears(1), TODAY);
        measure("reading the bloc as it was a year ago", i -> reader.read("b01", before, Scope.ALL));
        for (LayoutKind layout : LayoutKind.values()) {
            measure(
                    "reading and drawing: " + layout,
                    i -> diagrams.diagram(request(layout, ColorEncoding.COVERAGE, i), Scope.ALL));
        }
        measure(
                "reading and drawing: broken rules",
                i -> diagrams.diagram(request(LayoutKind.CHART, ColorEncoding.GAPS, i), Scope.ALL));
        Optional<Viewport> all = Optional.of(new Viewport(0, 0, 14000, 10000, 0.1));
        measure(
                "another cut of it: from afar",
                i -> diagrams.diagram(
                        request(LayoutKind.CHART, ColorEncoding.COVERAGE, 0).with(all), Scope.ALL));
        measure("another cut of it: near", i -> {
            Viewport near = new Viewport(i * 100, 2000, 500, 400, 3);
            diagrams.diagram(
                    request(LayoutKind.CHART, ColorEncoding.COVERAGE, 0).with(Optional.of(near)), Scope.ALL);
        });
    }

    /** Each folds something else, so that none is kept from before. */
    private static DiagramRequest request(LayoutKind layout, ColorEncoding colorEncoding, int round) {
        Set<String> folded = Set.of("b01-%03d".formatted(round + 1));
        return new DiagramRequest(
                "b01",
                layout,
                TODAY,
                Optional.empty(),
                colorEncoding,
                folded,
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Locale.ENGLISH);
    }

    private static void measure(String what, IntConsumer work) {
        List<Double> times = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            long start = System.nanoTime();
            work.accept(round);
            times.add((System.nanoTime() - start) / 1e6);
        }
        double first = times.removeFirst();
        Collections.sort(times);
        System.out.printf("%-44s %6.0f ms %6.0f ms %6.0f ms%n", what, first, times.get(ROUNDS / 2), times.getLast());
    }
}
