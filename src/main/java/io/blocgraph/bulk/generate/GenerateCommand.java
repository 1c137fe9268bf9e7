package io.blocgraph.bulk.generate;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.DefaultApplicationArguments;

/** Writes a file set of a chosen size instead of starting the application: {@code --generate=DIRECTORY}. */
public final class GenerateCommand {

    private static final String DIRECTORY = "generate";
    private static final long SEED = 1;

    private final ApplicationArguments options;

    /**
     * The command that a command line may hold.
     *
     * @param arguments the command line: {@code --generate}, and perhaps {@code --blocs}, {@code --organizations} (in each
     *     bloc), {@code --cells} (in each organization) and {@code --members} (in each cell)
     */
    public GenerateCommand(String... arguments) {
        this.options = new DefaultApplicationArguments(arguments);
    }

    /**
     * Whether the command line holds it.
     *
     * @return whether {@code --generate} is there
     */
    public boolean given() {
        return options.containsOption(DIRECTORY);
    }

    /** Writes the files. */
    public void run() {
        Generator.Size size = new Generator.Size(
                number("blocs", 40), number("organizations", 100), number("cells", 5), number("members", 20));
        Generator.write(Path.of(options.getOptionValues(DIRECTORY).getFirst()), size, SEED);
    }

    private int number(String option, int usual) {
        List<String> values = options.getOptionValues(option);
        return values == null || values.isEmpty() ? usual : Integer.parseInt(values.getFirst());
    }
}
