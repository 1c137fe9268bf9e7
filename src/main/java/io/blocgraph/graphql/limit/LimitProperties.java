package io.blocgraph.graphql.limit;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a request may ask for at most. Whatever counts parts of a document counts them after fragments are spread, before
 * anything is run.
 *
 * @param bodySize bytes in the body of a request
 * @param tokens tokens in a document
 * @param depth fields within fields
 * @param steps steps from thing to thing, each counting 1.4 times as much for each that it lies in
 * @param fields fields in an operation
 * @param rootFields fields of the query or mutation type
 * @param aliases fields under a name of the request's own
 * @param directives directives
 * @param copies how often one field may be selected in the same place
 * @param textLength characters in a text of an argument
 * @param pageSize rows on a page, and ids in a list of them
 * @param complexity values in the answer, as they are estimated from the sizes of pages
 * @param answerSize bytes in an answer
 * @param time how long a request may take
 * @param light the complexity, a step counting 20 of it, up to which a request is light, and never kept waiting by heavier ones
 * @param heavy fields of the query type that heavy requests have run at the same time, all together
 * @param requests requests that are being answered at the same time
 * @param patience how long a request waits for its turn
 * @param held bytes of bodies and answers that are held at the same time; a quarter of the heap if null
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

    /** Checks that every limit lets something through. */
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
