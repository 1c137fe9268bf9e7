/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history.erasure;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Replaces the present and former names of an identity in free text. */
final class NameRedactor {

    private final Identity identity;
    private final Set<String> names = new LinkedHashSet<>();
    private final String placeholder;

    NameRedactor(Identity identity) {
        this.identity = identity;
        this.placeholder =
                String.valueOf(identity.replacements().get(identity.names().getFirst()));
    }

    /** Adds the names in properties; null adds none. */
    void add(@Nullable Map<String, ? extends @Nullable Object> properties) {
        if (properties == null) {
            return;
        }
        for (String property : identity.names()) {
            if (properties.get(property) instanceof String name
                    && !name.equals(identity.replacements().get(property))) {
                names.add(name);
            }
        }
    }

    /** {@return a text in which a placeholder replaces the names, as whole words and whatever their case} */
    String redact(String text) {
        String clean = text;
        for (String name : names) {
            clean = Pattern.compile(
                            "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])",
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(clean)
                    .replaceAll(Matcher.quoteReplacement(placeholder));
        }
        return clean;
    }
}
