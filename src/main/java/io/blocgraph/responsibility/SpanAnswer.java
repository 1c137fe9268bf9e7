package io.blocgraph.responsibility;

import graphql.schema.DataFetchingEnvironment;
import io.blocgraph.graph.selection.Answering;
import io.blocgraph.graph.selection.Row;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers the fields of a span.
 *
 * @param read what {@link SpanField} read
 * @param rows its seats, assignments and units by their ids, with what the request asks of them
 * @param span the span
 * @param words says why in words
 */
record SpanAnswer(Row read, Map<String, Row> rows, Span span, Words words) implements Answering {

    @Override
    public @Nullable Object value(DataFetchingEnvironment field) {
        String key = field.getMergedField().getResultKey();
        return switch (field.getField().getName()) {
            case "member" -> Row.wrapped(read.values().get("member." + key));
            case "asOf" -> read.values().get("asOf");
            case "entries" ->
                span.entries().stream()
                        .map(entry -> new EntryAnswer(key, entry))
                        .toList();
            case "organizationCount" -> span.total().organizations();
            case "cellCount" -> span.total().cells();
            case "memberCount" -> span.total().members();
            default -> throw new IllegalArgumentException("A span has no field " + key);
        };
    }

    /** Answers the fields of an entry. */
    private final class EntryAnswer implements Answering {

        private final String entries;
        private final Span.Entry entry;

        EntryAnswer(String entries, Span.Entry entry) {
            this.entries = entries;
            this.entry = entry;
        }

        @Override
        public @Nullable Object value(DataFetchingEnvironment field) {
            return switch (field.getField().getName()) {
                case "unit" -> asked(entry.unit().id(), field);
                case "via" -> entry.tie().via();
                case "direct" -> entry.unit().direct();
                case "assignment" ->
                    entry.tie().via() == Via.ASSIGNMENT ? asked(entry.tie().id(), field) : null;
                case "seat" -> entry.tie().via() == Via.SEAT ? asked(entry.tie().id(), field) : null;
                case "organizationCount" -> entry.counts().organizations();
                case "cellCount" -> entry.counts().cells();
                case "memberCount" -> entry.counts().members();
                case "reason" -> reason(field.getLocale());
                default -> throw new IllegalArgumentException("An entry has no such field");
            };
        }

        private @Nullable Object asked(String id, DataFetchingEnvironment field) {
            Row row = rows.get(id);
            String key = "%s.%s.%s"
                    .formatted(
                            entries,
                            field.getField().getName(),
                            field.getMergedField().getResultKey());
            return row == null ? null : Row.wrapped(row.values().get(key));
        }

        private String reason(Locale locale) {
            Span.Tie tie = entry.tie();
            String person = String.valueOf(read.values().get("fullName"));
            String about = tie.units().getFirst().name();
            String decision = tie.decision()
                    .map(number -> " " + words.say("reason.decision", locale, number))
                    .orElse("");
            String key = "reason.span.below";
            if (entry.unit().direct()) {
                key = tie.via() == Via.ASSIGNMENT
                        ? "reason.span.assignment"
                        : tie.acting() ? "reason.span.acting" : "reason.span.seat";
            }
            return words.say(key, locale, person, about, decision, entry.unit().name());
        }
    }
}
