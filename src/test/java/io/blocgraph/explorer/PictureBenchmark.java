package io.blocgraph.explorer;

import io.blocgraph.bulk.BulkSource;
import io.blocgraph.bulk.generate.GenerateCommand;
import io.blocgraph.fixture.WholeApplication;
import io.blocgraph.fixture.World;
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
 * <pre>./mvnw test -Dtest=PictureBenchmark</pre>
 */
@WholeApplication
class PictureBenchmark {

    private static final LocalDate TODAY = LocalDate.parse(World.TODAY);
    private static final int ROUNDS = 15;

    @Autowired
    private World world;

    @Autowired
    private SceneReader reader;

    @Autowired
    private Pictures pictures;

    @Test
    void aLargeBlocIsDrawn(@TempDir Path files) {
        new GenerateCommand("--generate=" + files, "--blocs=1", "--organizations=1000", "--cells=5", "--members=20")
                .run();
        world.is(BulkSource.directory(files));
        System.out.printf("%-44s %9s %9s %9s%n", "", "first", "median", "slowest");
        AsOf today = new AsOf(TODAY, TODAY);
        measure("reading the bloc", i -> reader.read("b01", today, Scope.EVERYTHING));
        AsOf before = new AsOf(TODAY.minusYears(1), TODAY);
        measure("reading the bloc as it was a year ago", i -> reader.read("b01", before, Scope.EVERYTHING));
        for (Form form : Form.values()) {
            measure(
                    "reading and drawing: " + form,
                    i -> pictures.picture(request(form, Measure.COVERAGE, i), Scope.EVERYTHING));
        }
        measure(
                "reading and drawing: broken rules",
                i -> pictures.picture(request(Form.CHART, Measure.GAPS, i), Scope.EVERYTHING));
        Optional<View> all = Optional.of(new View(0, 0, 14000, 10000, 0.1));
        measure(
                "another cut of it: from afar",
                i -> pictures.picture(request(Form.CHART, Measure.COVERAGE, 0).with(all), Scope.EVERYTHING));
        measure("another cut of it: near", i -> {
            View near = new View(i * 100, 2000, 500, 400, 3);
            pictures.picture(request(Form.CHART, Measure.COVERAGE, 0).with(Optional.of(near)), Scope.EVERYTHING);
        });
    }

    /** Each folds something else, so that none is kept from before. */
    private static PictureRequest request(Form form, Measure measure, int round) {
        Set<String> folded = Set.of("b01-%03d".formatted(round + 1));
        return new PictureRequest(
                "b01",
                form,
                TODAY,
                Optional.empty(),
                measure,
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
