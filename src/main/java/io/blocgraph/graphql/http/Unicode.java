/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks that text is well-formed: half a surrogate pair can neither be stored nor echoed. */
final class Unicode {

    private Unicode() {}

    static String decode(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    /** Returns whether all texts in a JSON value are well-formed. */
    static boolean isWellFormed(@Nullable Object value) {
        return switch (value) {
            case String text -> isWellFormed(text);
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .allMatch(entry -> isWellFormed(entry.getKey()) && isWellFormed(entry.getValue()));
            case Iterable<?> list -> {
                for (Object element : list) {
                    if (!isWellFormed(element)) {
                        yield false;
                    }
                }
                yield true;
            }
            case null, default -> true;
        };
    }

    private static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (Character.isSurrogate(unit)) {
                boolean pair = Character.isHighSurrogate(unit)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
