/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What everybody gets of everything, as it is written down in a file. */
final class AccessExpectations {

    static final Path FILE = Path.of("src/test/resources/io/blocgraph/access/schema-walk.txt");

    /**
     * A field.
     *
     * @param coordinate the type and the field, as {@code Query.unit}
     * @param asked the field with its arguments
     * @param expected what everybody gets, in the order of {@link Viewer}
     */
    record Expectation(String coordinate, String asked, List<String> expected) {

        String field() {
            return coordinate.substring(coordinate.indexOf('.') + 1);
        }

        String expected(Viewer who) {
            return expected.get(who.ordinal());
        }
    }

    /** The caller. */
    enum Viewer {
        NOBODY,
        READER_OF_ANOTHER_BLOC,
        READER,
        EDITOR
    }

    /** Documents in which fields of a type can be asked for, at {@code %s}. */
    final Map<String, String> ways = new LinkedHashMap<>();

    final Map<String, Expectation> lines = new LinkedHashMap<>();

    AccessExpectations() {
        try {
            Files.readAllLines(FILE).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(this::read);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void read(String text) {
        String[] parts = text.split(" \\| ");
        if (parts.length == 1) {
            String[] way = text.split(" = ", 2);
            ways.put(way[0].strip(), way[1].strip());
            return;
        }
        String whole = parts[0].strip();
        String coordinate = whole.split("\\(")[0];
        List<String> gets = Arrays.stream(parts).skip(1).map(String::strip).toList();
        lines.put(coordinate, new Expectation(coordinate, whole.substring(whole.indexOf('.') + 1), gets));
    }

    List<Expectation> of(String type) {
        return lines.values().stream()
                .filter(line -> line.coordinate().startsWith(type + "."))
                .toList();
    }
}
