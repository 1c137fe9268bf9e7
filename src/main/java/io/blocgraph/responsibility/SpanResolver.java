package io.blocgraph.responsibility;

import graphql.schema.DataFetchingEnvironment;
import io.blocgraph.graph.query.FieldResolver;
import io.blocgraph.graph.query.Row;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers the fields of a span.
 *
 * @param read what {@link SpanField} read
 * @param rows its seats, assignments and units by their ids, with what the request asks of them
 * @param span the span
 * @param reasonTexts says why in words
 */
record SpanResolver(Row read, Map<String, Row> rows, Span span, ReasonTexts reasonTexts) implements FieldResolver {

    @Override
    public @Nullable Object resolve(DataFetchingEnvironment field) {
        String key = field.getMergedField().getResultKey();
        return switch (field.getField().getName()) {
            case "member" -> Row.wrap(read.values().get("member." + key));
            case "asOf" -> read.values().get("asOf");
            case "entries" ->
                span.entries().stream()
                        .map(entry -> new EntryResolver(key, entry))
                        .toList();
            case "organizationCount" -> span.total().organizations();
            case "cellCount" -> span.total().cells();
            case "memberCount" -> span.total().members();
            default -> throw new IllegalArgumentException("A span has no field " + key);
        };
    }

    /** Answers the fields of an entry. */
    private final class EntryResolver implements FieldResolver {

        private final String entriesKey;
        private final Span.Entry entry;

        EntryResolver(String entries, Span.Entry entry) {
            this.entriesKey = entries;
            this.entry = entry;
        }

        @Override
        public @Nullable Object resolve(DataFetchingEnvironment field) {
            return switch (field.getField().getName()) {
                case "unit" -> selected(entry.unit().id(), field);
                case "via" -> entry.source().via();
                case "direct" -> entry.unit().direct();
                case "assignment" ->
                    entry.source().via() == Via.ASSIGNMENT
                            ? selected(entry.source().id(), field)
                            : null;
                case "seat" ->
                    entry.source().via() == Via.SEAT ? selected(entry.source().id(), field) : null;
                case "organizationCount" -> entry.counts().organizations();
                case "cellCount" -> entry.counts().cells();
                case "memberCount" -> entry.counts().members();
                case "reason" -> reason(field.getLocale());
                default -> throw new IllegalArgumentException("An entry has no such field");
            };
        }

        private @Nullable Object selected(String id, DataFetchingEnvironment field) {
            Row row = rows.get(id);
            String key = "%s.%s.%s"
                    .formatted(
                            entriesKey,
                            field.getField().getName(),
                            field.getMergedField().getResultKey());
            return row == null ? null : Row.wrap(row.values().get(key));
        }

        private String reason(Locale locale) {
            Span.ResponsibilitySource source = entry.source();
            String person = String.valueOf(read.values().get("fullName"));
            String about = source.units().getFirst().name();
            String decision = source.decision()
                    .map(number -> " " + reasonTexts.text("reason.decision", locale, number))
                    .orElse("");
            String key = "reason.span.below";
            if (entry.unit().direct()) {
                key = source.via() == Via.ASSIGNMENT
                        ? "reason.span.assignment"
                        : source.acting() ? "reason.span.acting" : "reason.span.seat";
            }
            return reasonTexts.text(
                    key, locale, person, about, decision, entry.unit().name());
        }
    }
}
