package io.blocgraph.responsibility;

import graphql.schema.DataFetchingEnvironment;
import io.blocgraph.graph.selection.Answering;
import io.blocgraph.graph.selection.Row;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers the fields of a chain.
 *
 * @param read what {@link ChainField} read
 * @param rows its levels, seats and assignments by their ids, with what the request asks of them
 * @param chain the chain
 * @param words says why in words
 */
record ChainAnswer(Row read, Map<String, Row> rows, Chain chain, Words words) implements Answering {

    @Override
    public @Nullable Object value(DataFetchingEnvironment field) {
        String key = field.getMergedField().getResultKey();
        return switch (field.getField().getName()) {
            case "subject" -> Row.wrapped(read.values().get("subject." + key));
            case "asOf" -> read.values().get("asOf");
            case "complete" -> chain.complete();
            case "links" ->
                chain.links().stream().map(link -> new LinkAnswer(key, link)).toList();
            default -> throw new IllegalArgumentException("A chain has no field " + key);
        };
    }

    /** Answers the fields of a link. */
    private final class LinkAnswer implements Answering {

        private final String links;
        private final Link link;

        LinkAnswer(String links, Link link) {
            this.links = links;
            this.link = link;
        }

        @Override
        public @Nullable Object value(DataFetchingEnvironment field) {
            return switch (field.getField().getName()) {
                case "unit" -> asked(Optional.of(link.level().id()), field);
                case "level" -> link.level().kind().code();
                case "via" -> link.via();
                case "member" -> asked(seatId().or(this::assignmentId), field);
                case "seat" -> asked(seatId(), field);
                case "assignment" -> asked(assignmentId(), field);
                case "role" -> role();
                case "since" -> link.since();
                case "status" -> link.status();
                case "reason" -> words.reason(link, field.getLocale());
                default -> throw new IllegalArgumentException("A link has no such field");
            };
        }

        private @Nullable Object asked(Optional<String> id, DataFetchingEnvironment field) {
            String key = "%s.%s.%s"
                    .formatted(
                            links,
                            field.getField().getName(),
                            field.getMergedField().getResultKey());
            return id.map(rows::get)
                    .map(row -> Row.wrapped(row.values().get(key)))
                    .orElse(null);
        }

        private Optional<String> seatId() {
            return link.seat().map(Level.Seat::id);
        }

        private Optional<String> assignmentId() {
            return link.assignment().map(Level.Assignment::id);
        }

        private @Nullable String role() {
            if (link.via() == Via.ASSIGNMENT) {
                return null;
            }
            return link.seat().filter(seat -> !seat.secretary()).isPresent() ? "DEPUTY_SECRETARY" : "SECRETARY";
        }
    }
}
