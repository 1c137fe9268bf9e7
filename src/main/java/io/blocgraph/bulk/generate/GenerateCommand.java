/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk.generate;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.DefaultApplicationArguments;

/** The command {@code --generate=DIRECTORY}, which writes a generated file set instead of starting the application. */
public final class GenerateCommand {

    private static final String DIRECTORY = "generate";
    private static final long SEED = 1;

    private final ApplicationArguments options;

    /**
     * Parses a command line.
     *
     * @param arguments the arguments: {@code --generate} and optionally {@code --blocs}, {@code --organizations} (in
     *     each bloc), {@code --cells} (in each organization) and {@code --members} (in each cell)
     */
    public GenerateCommand(String... arguments) {
        this.options = new DefaultApplicationArguments(arguments);
    }

    /**
     * Returns whether the command was given.
     *
     * @return whether the arguments contain {@code --generate}
     */
    public boolean given() {
        return options.containsOption(DIRECTORY);
    }

    /**
     * Writes the files. Replaces existing ones. Must be called only if the command was given.
     *
     * @throws java.util.NoSuchElementException if the directory is missing
     * @throws IllegalArgumentException if a size is not a number, or too small
     * @throws java.io.UncheckedIOException if the files cannot be written
     */
    public void run() {
        Generator.Size size = new Generator.Size(
                number("blocs", 40), number("organizations", 100), number("cells", 5), number("members", 20));
        Generator.write(
                Path.of(Objects.requireNonNull(options.getOptionValues(DIRECTORY))
                        .getFirst()),
                size,
                SEED);
    }

    private int number(String option, int usual) {
        List<String> values = options.getOptionValues(option);
        return values == null || values.isEmpty() ? usual : Integer.parseInt(values.getFirst());
    }
}
