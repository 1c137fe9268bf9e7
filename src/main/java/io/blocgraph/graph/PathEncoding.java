package io.blocgraph.graph;

import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Finds paths that this process cannot name. Under a locale such as {@code C} Java reads and writes the names of files in ASCII:
 * letters beyond it arrive as {@code ?} or U+FFFD, and files would be sought, or written, somewhere else.
 */
public final class PathEncoding {

    /** Encodings that know this letter know what Vietnamese is written with. */
    private static final char FAR_LETTER = 'ệ';

    private PathEncoding() {}

    /**
     * Makes sure that a path is the one that was meant.
     *
     * @param path the path
     * @return the same
     * @throws InvalidPathException if letters of it have been lost
     */
    public static Path required(Path path) {
        if (loses(path.toString(), current())) {
            throw new InvalidPathException(path.toString(), "Letters have been lost");
        }
        return path;
    }

    /** The encoding in which this process reads and writes the names of files. */
    static Charset current() {
        return Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"), Charset.defaultCharset());
    }

    /** Whether letters of a path cannot be written in an encoding, or have been lost when they were read in it. */
    static boolean loses(String path, Charset encoding) {
        var encoder = encoding.newEncoder();
        return !encoder.canEncode(path)
                || !encoder.canEncode(FAR_LETTER) && (path.indexOf('?') >= 0 || path.indexOf('\uFFFD') >= 0);
    }
}
