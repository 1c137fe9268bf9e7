/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql.http;

import io.blocgraph.exchange.TableFormat;
import io.blocgraph.graphql.RequestRejectedException;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.graphql.MediaTypes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * Negotiates the media type of the response: the client's preference among those of GraphQL. Those of tables are chosen only if they
 * are named, not by a wildcard.
 */
final class MediaTypeNegotiation {

    /** The default if the client has no preference: clients that know the other type ask for it. */
    static final MediaType DEFAULT = new MediaType(MediaType.APPLICATION_JSON, StandardCharsets.UTF_8);

    private static final MediaType GRAPHQL =
            new MediaType(MediaTypes.APPLICATION_GRAPHQL_RESPONSE, StandardCharsets.UTF_8);

    private static final Map<MediaType, TableFormat> TABLES = Arrays.stream(TableFormat.values())
            .collect(Collectors.toMap(format -> MediaType.parseMediaType(format.mediaType()), Function.identity()));

    /** In the order of preference where the client has none. */
    private static final List<MediaType> SUPPORTED =
            Stream.concat(Stream.of(DEFAULT, GRAPHQL), TABLES.keySet().stream()).toList();

    private MediaTypeNegotiation() {}

    /**
     * Negotiates the media type of the response.
     *
     * @throws RequestRejectedException if the client accepts none of them
     */
    static MediaType negotiate(HttpServletRequest request) {
        List<MediaType> accepted;
        try {
            accepted = MediaType.parseMediaTypes(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
        } catch (InvalidMediaTypeException unreadable) {
            throw notAcceptable();
        }
        if (accepted.isEmpty()) {
            return DEFAULT;
        }
        return SUPPORTED.stream()
                .filter(type -> quality(accepted, type) > 0)
                .min(Comparator.<MediaType>comparingDouble(type -> -quality(accepted, type))
                        .thenComparing(type -> indexOf(accepted, type)))
                .orElseThrow(MediaTypeNegotiation::notAcceptable);
    }

    /**
     * Negotiates the media type of an error, which is the default if the client accepts none of them, or a table, which an error
     * is not.
     */
    static MediaType negotiateOrDefault(HttpServletRequest request) {
        try {
            MediaType type = negotiate(request);
            return tableFormat(type).isPresent() ? DEFAULT : type;
        } catch (RequestRejectedException notAcceptable) {
            return DEFAULT;
        }
    }

    /** Returns whether clients interpret the HTTP status as that of the GraphQL response with this media type. */
    static boolean usesHttpStatus(MediaType type) {
        return !type.equals(DEFAULT);
    }

    /** {@return the format of tables of a media type; empty for the types of GraphQL} */
    static Optional<TableFormat> tableFormat(MediaType type) {
        return Optional.ofNullable(TABLES.get(type));
    }

    /** Returns the quality that the most specific media range assigns to the type (RFC 9110, 12.5.1). */
    private static double quality(List<MediaType> accepted, MediaType type) {
        boolean named = TABLES.containsKey(type);
        return accepted.stream()
                .filter(range -> includes(range, type) && (range.isConcrete() || !named))
                .max(Comparator.comparing(MediaType::isConcrete)
                        .thenComparing(range -> !range.isWildcardType())
                        .thenComparing(MediaType::getQualityValue))
                .map(MediaType::getQualityValue)
                .orElse(0.0);
    }

    /** Returns the position at which the type itself is listed; the size of the list if it is not. */
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
