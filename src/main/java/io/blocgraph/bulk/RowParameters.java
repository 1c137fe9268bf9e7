/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The parameters with which rows are written. */
final class RowParameters {

    private RowParameters() {}

    /** Returns a map of the entries whose value is not null. */
    static Map<String, Object> withoutNulls(@Nullable Object... keysAndValues) {
        Map<String, Object> map = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            if (keysAndValues[i + 1] != null) {
                map.put((String) Objects.requireNonNull(keysAndValues[i]), keysAndValues[i + 1]);
            }
        }
        return map;
    }

    /** Returns the id of a node for which the files have none: the same for the same files. */
    static String derivedId(String type, String key) {
        return type + "-" + UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the later of two days. */
    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** Returns the later of two days, or the one that is known; null if none is. */
    static @Nullable LocalDate laterOrKnown(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null ? other : other == null ? one : later(one, other);
    }
}
