/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

/** Tests the start while the database does not respond, and when it reports an error. */
@ExtendWith(OutputCaptureExtension.class)
class StartupTest {

    private static final Duration SHORT = Duration.ofMillis(1);
    private static final RuntimeException NO_CONNECTION =
            new ClientException("Unable to acquire connection", new TimeoutException());
    private static final RuntimeException AWAY = new ServiceUnavailableException("Nobody there");
    private static final RuntimeException BROKEN = new IllegalStateException("The disk is full");

    private final List<String> done = new ArrayList<>();
    private final GenericApplicationContext context = new GenericApplicationContext();
    private final CompletableFuture<Integer> exit = new CompletableFuture<>();

    /** A step that fails with one fault after another, and then no more. */
    private DatabasePreparation.Step step(String name, RuntimeException... faults) {
        Queue<RuntimeException> left = new ArrayDeque<>(Arrays.asList(faults));
        return new DatabasePreparation.Step(name, () -> {
            if (!left.isEmpty()) {
                throw left.remove();
            }
            done.add(name);
        });
    }

    private void start(Duration wait, DatabasePreparation.Step... steps) {
        context.refresh();
        new DatabaseInitializer(
                        new DatabasePreparation(List.of(steps)),
                        new StartupProperties(null, null, null, false, wait, SHORT),
                        new StartupFailure(context, exit::complete))
                .start();
    }

    @Test
    void aDatabaseThatIsAwayOrTooBusyIsWaitedForAndNothingIsDoneTwice() {
        start(Duration.ofHours(1), step("migrate"), step("load", NO_CONNECTION, AWAY, NO_CONNECTION), step("accounts"));

        assertThat(done).containsExactly("migrate", "load", "accounts");
    }

    @Test
    void afterTheWaitTheApplicationStartsAndTheDatabaseIsMadeReadyLater() throws Exception {
        CompletableFuture<List<String>> ready = new CompletableFuture<>();

        start(
                Duration.ZERO,
                step("load", AWAY, NO_CONNECTION),
                new DatabasePreparation.Step("last", () -> ready.complete(List.copyOf(done))));

        assertThat(ready.get(1, TimeUnit.MINUTES)).containsExactly("load");
        assertThat(exit).isNotDone();
    }

    @Test
    void whatGoesWrongLaterEndsTheApplicationAndSaysWhy(CapturedOutput output) throws Exception {
        start(Duration.ZERO, step("Loading", AWAY, BROKEN), step("accounts"));

        assertThat(exit.get(1, TimeUnit.MINUTES)).isEqualTo(1);
        assertThat(context.isActive()).isFalse();
        assertThat(done).isEmpty();
        assertThat(output).contains("could not be prepared. Loading failed: The disk is full");
    }

    @Test
    void whatGoesWrongAtOnceEndsTheStartAndSaysWhy(CapturedOutput output) {
        SpringApplicationBuilder application = new SpringApplicationBuilder(Broken.class).web(WebApplicationType.NONE);

        assertThatThrownBy(application::run).hasRootCause(BROKEN);
        assertThat(output).contains("could not be prepared. Loading failed: The disk is full");
    }

    @Test
    void anExportEndsTheApplication() {
        export(directory -> done.add(directory.toString()));

        assertThat(done).containsExactly("set");
        assertThat(exit).isCompletedWithValue(0);
        assertThat(context.isActive()).isFalse();
    }

    @Test
    void anExportThatFailsEndsItToo() {
        export(directory -> {
            throw BROKEN;
        });

        assertThat(exit).isCompletedWithValue(1);
    }

    private void export(Consumer<Path> exporter) {
        context.refresh();
        new StartupExport(
                        context,
                        new StartupProperties(null, null, Path.of("set"), false, SHORT, SHORT),
                        exporter,
                        new StartupFailure(context, exit::complete),
                        exit::complete)
                .run();
    }

    @Configuration(proxyBeanMethods = false)
    @Import({DatabaseInitializer.class, StartupFailure.class})
    static class Broken {

        @Bean
        DatabasePreparation preparation() {
            return new DatabasePreparation(List.of(new DatabasePreparation.Step("Loading", () -> {
                throw BROKEN;
            })));
        }
    }
}
