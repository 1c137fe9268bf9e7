package io.blocgraph.responsibility;

import graphql.schema.DataFetchingEnvironment;
import io.blocgraph.graph.query.FieldResolver;
import io.blocgraph.graph.query.Row;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers the fields of a chain.
 *
 * @param read what {@link ChainField} read
 * @param rows its levels, seats and assignments by their ids, with what the request asks of them
 * @param chain the chain
 * @param reasonTexts says why in words
 */
record ChainResolver(Row read, Map<String, Row> rows, Chain chain, ReasonTexts reasonTexts) implements FieldResolver {

    @Override
    public @Nullable Object resolve(DataFetchingEnvironment field) {
        String key = field.getMergedField().getResultKey();
        return switch (field.getField().getName()) {
            case "subject" -> Row.wrap(read.values().get("subject." + key));
            case "asOf" -> read.values().get("asOf");
            case "complete" -> chain.complete();
            case "links" ->
                chain.links().stream().map(link -> new LinkResolver(key, link)).toList();
            default -> throw new IllegalArgumentException("A chain has no field " + key);
        };
    }

    /** Answers the fields of a link. */
    private final class LinkResolver implements FieldResolver {

        private final String linksKey;
        private final Link link;

        LinkResolver(String links, Link link) {
            this.linksKey = links;
            this.link = link;
        }

        @Override
        public @Nullable Object resolve(DataFetchingEnvironment field) {
            return switch (field.getField().getName()) {
                case "unit" -> selected(Optional.of(link.level().id()), field);
                case "level" -> link.level().kind().code();
                case "via" -> link.via();
                case "member" -> selected(seatId().or(this::assignmentId), field);
                case "seat" -> selected(seatId(), field);
                case "assignment" -> selected(assignmentId(), field);
                case "role" -> role();
                case "since" -> link.since();
                case "status" -> link.status();
                case "reason" -> reasonTexts.reason(link, field.getLocale());
                default -> throw new IllegalArgumentException("A link has no such field");
            };
        }

        private @Nullable Object selected(Optional<String> id, DataFetchingEnvironment field) {
            String key = "%s.%s.%s"
                    .formatted(
                            linksKey,
                            field.getField().getName(),
                            field.getMergedField().getResultKey());
            return id.map(rows::get).map(row -> Row.wrap(row.values().get(key))).orElse(null);
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
