/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph;

import io.blocgraph.bulk.BulkExporter;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Exports the graph and ends the application, if {@code --blocgraph.export=DIRECTORY} asks for that. */
@Component
class StartupExport {

    private final ConfigurableApplicationContext context;
    private final @Nullable Path directory;
    private final Consumer<Path> exporter;
    private final StartupFailure failedStart;
    private final IntConsumer exit;

    @Autowired
    StartupExport(
            ConfigurableApplicationContext context,
            StartupProperties settings,
            BulkExporter exporter,
            StartupFailure failedStart) {
        this(context, settings, exporter::export, failedStart, System::exit);
    }

    StartupExport(
            ConfigurableApplicationContext context,
            StartupProperties settings,
            Consumer<Path> exporter,
            StartupFailure failedStart,
            IntConsumer exit) {
        this.context = context;
        this.directory = settings.export();
        this.exporter = exporter;
        this.failedStart = failedStart;
        this.exit = exit;
    }

    @EventListener(ApplicationReadyEvent.class)
    void run() {
        if (directory == null) {
            return;
        }
        try {
            exporter.accept(directory);
        } catch (RuntimeException failure) {
            failedStart.end(failure);
            return;
        }
        exit.accept(SpringApplication.exit(context));
    }
}
