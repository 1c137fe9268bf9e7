/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Detects paths that this process cannot represent. Under a locale such as {@code C} Java encodes file names in ASCII: other
 * letters become {@code ?} or U+FFFD, and files would be read or written somewhere else.
 */
public final class PathEncoding {

    /** Encodings that support this letter support all of Vietnamese. */
    private static final char FAR_LETTER = 'ệ';

    private PathEncoding() {}

    /**
     * Requires that a path was read without loss.
     *
     * @param path the path
     * @return the same path
     * @throws InvalidPathException if letters have been lost
     */
    public static Path required(Path path) {
        if (loses(path.toString(), current())) {
            throw new InvalidPathException(path.toString(), "Letters have been lost");
        }
        return path;
    }

    /** Returns the encoding that this process uses for file names. */
    static Charset current() {
        return Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"), Charset.defaultCharset());
    }

    /** Returns whether letters of a path cannot be encoded, or were lost when it was decoded. */
    static boolean loses(String path, Charset encoding) {
        var encoder = encoding.newEncoder();
        return !encoder.canEncode(path)
                || !encoder.canEncode(FAR_LETTER) && (path.indexOf('?') >= 0 || path.indexOf('\uFFFD') >= 0);
    }
}
