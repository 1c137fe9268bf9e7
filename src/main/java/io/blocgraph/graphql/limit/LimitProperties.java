/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql.limit;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The limits of a request. Limits on a document apply after fragments are spread, before anything is executed.
 *
 * @param bodySize bytes in the request body
 * @param tokens tokens in a document
 * @param depth nesting of fields
 * @param steps steps from node to node, each weighing 1.4 times as much per enclosing step
 * @param fields fields in an operation
 * @param rootFields fields of the query or mutation type
 * @param aliases fields with an alias
 * @param directives directives
 * @param copies selections of one field in the same place
 * @param textLength characters in a text argument
 * @param pageSize rows on a page, and ids in a list of them
 * @param complexity values in the result, estimated from page sizes
 * @param answerSize bytes in the response
 * @param time the duration of a request
 * @param light the complexity, including 20 for each step, up to which a request is light and never waits for heavier ones
 * @param heavy root fields of heavy requests executed at the same time, in total
 * @param requests concurrent requests
 * @param patience how long a request waits for its turn
 * @param held bytes of request bodies and responses held at the same time; a quarter of the heap if null
 */
@ConfigurationProperties("blocgraph.limits")
public record LimitProperties(
        @DefaultValue("256KB") DataSize bodySize,
        @DefaultValue("3000") int tokens,
        @DefaultValue("20") int depth,
        @DefaultValue("250") int steps,
        @DefaultValue("2000") int fields,
        @DefaultValue("20") int rootFields,
        @DefaultValue("50") int aliases,
        @DefaultValue("50") int directives,
        @DefaultValue("20") int copies,
        @DefaultValue("10000") int textLength,
        @DefaultValue("500") int pageSize,
        @DefaultValue("500000") int complexity,
        @DefaultValue("16MB") DataSize answerSize,
        @DefaultValue("30s") Duration time,
        @DefaultValue("2000") int light,
        @DefaultValue("8") int heavy,
        @DefaultValue("300") int requests,
        @DefaultValue("2s") Duration patience,
        @Nullable DataSize held) {

    /** Checks that every limit is positive. */
    public LimitProperties {
        requirePositive("body-size", bodySize.toBytes());
        requirePositive("tokens", tokens);
        requirePositive("depth", depth);
        requirePositive("steps", steps);
        requirePositive("fields", fields);
        requirePositive("root-fields", rootFields);
        requirePositive("aliases", aliases);
        requirePositive("directives", directives);
        requirePositive("copies", copies);
        requirePositive("text-length", textLength);
        requirePositive("page-size", pageSize);
        requirePositive("complexity", complexity);
        requirePositive("answer-size", answerSize.toBytes());
        requirePositive("time", time.toMillis());
        requirePositive("light", light);
        requirePositive("heavy", heavy);
        requirePositive("requests", requests);
        requirePositive("patience", patience.toMillis());
        requirePositive("held", held == null ? 1 : held.toBytes());
    }

    private static void requirePositive(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException("blocgraph.limits.%s must be more than 0".formatted(name));
        }
    }
}
