package io.blocgraph.bulk;

import io.blocgraph.graph.PathEncoding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;

/** Where the files of the bulk format are. */
@FunctionalInterface
public interface BulkSource {

    /**
     * Opens a file.
     *
     * @param name the file's name, as {@code units.csv}
     * @return its bytes, which the caller closes; empty if there is no such file
     * @throws IOException if it cannot be opened
     */
    Optional<InputStream> open(String name) throws IOException;

    /**
     * The files of a directory.
     *
     * @param directory the directory
     * @return its files
     * @throws BulkException if there is no such directory
     * @throws java.nio.file.InvalidPathException if its path has letters that the locale does not know
     */
    static BulkSource directory(Path directory) {
        if (!Files.isDirectory(PathEncoding.required(directory))) {
            throw new BulkException(directory.toString(), "is no directory");
        }
        return name -> {
            Path file = directory.resolve(name);
            return Files.exists(file) ? Optional.of(Files.newInputStream(file)) : Optional.empty();
        };
    }

    /**
     * The sample graph that comes with the application.
     *
     * @return its files
     */
    static BulkSource sample() {
        return name -> {
            ClassPathResource file = new ClassPathResource("graph-seed/" + name);
            return file.exists() ? Optional.of(file.getInputStream()) : Optional.empty();
        };
    }
}
