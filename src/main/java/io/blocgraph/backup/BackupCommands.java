/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.backup;

import io.blocgraph.attachment.AttachmentProperties;
import io.blocgraph.backup.BackupException.Reason;
import io.blocgraph.graph.DatabaseMigrations;
import io.blocgraph.graph.store.StagedStore;
import io.blocgraph.graph.store.StoreCheck;
import io.blocgraph.graph.store.StoreFiles;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.Banner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * The commands {@code --backup=DIRECTORY}, which makes a backup whether or not the application runs on the data, and
 * {@code --restore=DIRECTORY}, which restores one while it does not.
 */
public final class BackupCommands {

    private static final String BACKUP = "backup";
    private static final String RESTORE = "restore";

    /** How long an application that runs on the data has to say something. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration INTERVAL = Duration.ofMillis(200);

    private final String[] arguments;
    private final ApplicationArguments options;
    private final PrintStream out;

    /**
     * Parses a command line.
     *
     * @param out where progress is printed
     * @param arguments the arguments, among them Spring Boot's options that say where the data are
     */
    public BackupCommands(PrintStream out, String... arguments) {
        this.out = out;
        this.arguments = arguments;
        this.options = new DefaultApplicationArguments(arguments);
    }

    /**
     * Returns whether one of the commands was given.
     *
     * @return whether it was
     */
    public boolean given() {
        return options.containsOption(BACKUP) || options.containsOption(RESTORE);
    }

    /** What the commands read of the application's settings. */
    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(AttachmentProperties.class)
    static class Settings {}

    /**
     * Does what was asked for. Must be called only if a command was given.
     *
     * @return the exit code: 0 if it was done, 1 if not, for a reason that has been printed
     */
    public int run() {
        try (ConfigurableApplicationContext settings = new SpringApplicationBuilder(Settings.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .bannerMode(Banner.Mode.OFF)
                .run(arguments)) {
            Environment environment = settings.getEnvironment();
            if (!environment.getProperty("spring.neo4j.uri", "embedded").equals("embedded")) {
                throw new BackupException(
                        Reason.NOT_FOUND, "The database is an external one. Back it up with its own tools.");
            }
            StoreFiles files = new StoreFiles(Path.of(environment.getProperty("blocgraph.data", "data")));
            Path contents = settings.getBean(AttachmentProperties.class).directory();
            Clock clock = Clock.system(ZoneId.of(environment.getProperty("blocgraph.zone", "Asia/Ho_Chi_Minh")));
            if (options.containsOption(BACKUP)) {
                backUp(files, contents, clock);
            } else {
                restore(files, contents, clock);
            }
            return 0;
        } catch (BackupException refusal) {
            out.println(refusal.getMessage());
        } catch (IOException failure) {
            out.println("Files cannot be read or written: " + failure);
        }
        return 1;
    }

    private Path directory(String option) {
        List<String> values = options.getOptionValues(option);
        if (values == null || values.isEmpty() || values.getFirst().isBlank()) {
            throw new BackupException(Reason.NOT_FOUND, "Name a directory: --%s=DIRECTORY.".formatted(option));
        }
        return Path.of(values.getFirst()).toAbsolutePath().normalize();
    }

    private void backUp(StoreFiles files, Path contents, Clock clock) throws IOException {
        Path target = directory(BACKUP);
        if (!files.exist()) {
            throw new BackupException(
                    Reason.NOT_FOUND,
                    "There is no database in %s. Name the data directory: --blocgraph.data=DIRECTORY."
                            .formatted(files.directory()));
        }
        if (files.inUse()) {
            ask(new BackupRequest(files.directory()), target);
        } else {
            Backup backup = new BackupWriter(StoreCheck.find().orElseThrow(), contents, version(), clock)
                    .write(
                            new StoppedStore(files),
                            new BackupDirectory(target),
                            BackupReason.REQUESTED,
                            phase -> out.println(phase));
            out.println("Made the backup " + backup.directory());
        }
    }

    /** Has the running application make the backup, and prints what it says about it. */
    private void ask(BackupRequest request, Path target) throws IOException {
        request.ask(target);
        try {
            out.println("Made the backup " + answered(request));
        } finally {
            request.end();
        }
    }

    /** Returns the directory of the backup, as soon as it is made. */
    private String answered(BackupRequest request) throws IOException {
        String said = "";
        long asked = System.nanoTime();
        while (true) {
            BackupRequest.Answer answer = request.answer().orElse(new BackupRequest.Answer(""));
            if (answer.isDone()) {
                return answer.detail();
            }
            if (answer.isFailed()) {
                throw new BackupException(Reason.FILES, answer.detail());
            }
            if (answer.text().isEmpty() && System.nanoTime() - asked > PATIENCE.toNanos()) {
                throw new BackupException(
                        Reason.BUSY, "The application that runs on the data does not answer. Look into its log.");
            }
            if (!answer.text().equals(said)) {
                said = answer.text();
                out.println(said);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(INTERVAL);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new BackupException(Reason.BUSY, "The command was interrupted.", stopped);
        }
    }

    private void restore(StoreFiles files, Path contents, Clock clock) throws IOException {
        Backup backup = BackupDirectory.find(directory(RESTORE));
        if (files.inUse()) {
            throw new BackupException(
                    Reason.BUSY, "BlocGraph is running on the data in %s. Stop it first.".formatted(files.directory()));
        }
        new Restore(files.directory(), contents, DatabaseMigrations.latest(), clock)
                .prepare(backup, phase -> out.println(phase));
        Optional<Path> kept = new StagedStore(files.directory()).replace();
        out.println("Restored the backup " + backup.directory());
        kept.filter(Files::exists).ifPresent(replaced -> out.println("What was there before is in " + replaced));
    }

    /** Returns the version of the application, which only a packaged one knows. */
    static String version() {
        return Optional.ofNullable(BackupCommands.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
