package io.blocgraph.graphql.http;

import io.blocgraph.graphql.RequestRejectedException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.springframework.graphql.MediaTypes;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;

/** In which media type an answer is given: what the client likes best of the two that there are. */
final class MediaTypeNegotiation {

    /** What is answered in where the client leaves it open: clients that know of the other one ask for it. */
    static final MediaType DEFAULT = new MediaType(MediaType.APPLICATION_JSON, StandardCharsets.UTF_8);

    private static final MediaType GRAPHQL =
            new MediaType(MediaTypes.APPLICATION_GRAPHQL_RESPONSE, StandardCharsets.UTF_8);

    private MediaTypeNegotiation() {}

    /** The media type of the answer. */
    static MediaType negotiate(ServerRequest request) {
        List<MediaType> accepted;
        try {
            accepted = request.headers().accept();
        } catch (InvalidMediaTypeException unreadable) {
            throw notAcceptable();
        }
        if (accepted.isEmpty()) {
            return DEFAULT;
        }
        double usual = quality(accepted, DEFAULT);
        double graphQl = quality(accepted, GRAPHQL);
        if (usual <= 0 && graphQl <= 0) {
            throw notAcceptable();
        }
        if (usual == graphQl) {
            return indexOf(accepted, GRAPHQL) < indexOf(accepted, DEFAULT) ? GRAPHQL : DEFAULT;
        }
        return usual > graphQl ? DEFAULT : GRAPHQL;
    }

    /** Whether clients read the status of an answer in this media type as that of the GraphQL response. */
    static boolean usesHttpStatus(MediaType type) {
        return type.equals(GRAPHQL);
    }

    /** The quality that the most specific range gives to the type, as RFC 9110 (12.5.1) has it. */
    private static double quality(List<MediaType> accepted, MediaType type) {
        return accepted.stream()
                .filter(range -> includes(range, type))
                .max(Comparator.comparing(MediaType::isConcrete)
                        .thenComparing(range -> !range.isWildcardType())
                        .thenComparing(MediaType::getQualityValue))
                .map(MediaType::getQualityValue)
                .orElse(0.0);
    }

    /** Where the type is first named, or whatever it falls under. */
    private static int indexOf(List<MediaType> accepted, MediaType type) {
        for (int i = 0; i < accepted.size(); i++) {
            if (accepted.get(i).isConcrete() && accepted.get(i).equalsTypeAndSubtype(type)) {
                return i;
            }
        }
        return accepted.size();
    }

    private static boolean includes(MediaType range, MediaType type) {
        return range.includes(type)
                && (range.getCharset() == null || StandardCharsets.UTF_8.equals(range.getCharset()));
    }

    private static RequestRejectedException notAcceptable() {
        return RequestRejectedException.http(HttpStatus.NOT_ACCEPTABLE, "http.not-acceptable");
    }
}
