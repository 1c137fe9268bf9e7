/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql.http;

import graphql.execution.preparsed.persisted.PersistedQuerySupport;
import io.blocgraph.graphql.RequestRejectedException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.support.SerializableGraphQlRequest;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.server.ServletServerHttpRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the parameters of a GraphQL request, {@code query}, {@code operationName}, {@code variables} and {@code extensions}, from
 * the JSON of a POST request or the query string of a GET request. Parameters that are null or missing are left out; unknown ones are
 * ignored. It is strict where a lenient reader would guess: duplicate names, trailing text and malformed Unicode are refused.
 */
final class GraphQlRequestConverter extends AbstractHttpMessageConverter<SerializableGraphQlRequest> {

    private static final String QUERY = "query";
    private static final String OPERATION_NAME = "operationName";
    private static final String VARIABLES = "variables";
    private static final String EXTENSIONS = "extensions";

    private static final List<String> MAPS = List.of(VARIABLES, EXTENSIONS);

    private final ObjectReader json;

    GraphQlRequestConverter(JsonMapper json) {
        super(MediaType.ALL);
        this.json = json.readerFor(Object.class)
                .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == SerializableGraphQlRequest.class;
    }

    @Override
    protected SerializableGraphQlRequest readInternal(
            Class<? extends SerializableGraphQlRequest> type, HttpInputMessage message) throws IOException {
        HttpServletRequest request = ((ServletServerHttpRequest) message).getServletRequest();
        return toRequest(
                HttpMethod.GET.matches(request.getMethod())
                        ? parseQueryString(queryString(request))
                        : parseBody(message.getBody().readAllBytes()));
    }

    @Override
    protected void writeInternal(SerializableGraphQlRequest request, HttpOutputMessage message) {
        throw new UnsupportedOperationException("Requests are read only");
    }

    private static Map<String, String[]> queryString(HttpServletRequest request) {
        try {
            // parameters are decoded on first access
            return request.getParameterMap();
        } catch (IllegalStateException notDecodable) {
            throw RequestRejectedException.http(HttpStatus.BAD_REQUEST, "http.query-string");
        }
    }

    @SuppressWarnings("unchecked")
    private static SerializableGraphQlRequest toRequest(Map<String, Object> parameters) {
        SerializableGraphQlRequest request = new SerializableGraphQlRequest();
        request.setQuery((String) parameters.getOrDefault(QUERY, PersistedQuerySupport.PERSISTED_QUERY_MARKER));
        request.setOperationName((String) parameters.get(OPERATION_NAME));
        request.setVariables((Map<String, @Nullable Object>) parameters.getOrDefault(VARIABLES, Map.of()));
        request.setExtensions((Map<String, Object>) parameters.getOrDefault(EXTENSIONS, Map.of()));
        return request;
    }

    private Map<String, Object> parseBody(byte[] body) {
        Object read = parseJson("http.body.json", body);
        if (read instanceof List) {
            throw RequestRejectedException.http(HttpStatus.BAD_REQUEST, "limit.batch")
                    .withExtension("limit", "batch");
        }
        if (!(read instanceof Map<?, ?> map)) {
            throw RequestRejectedException.http(HttpStatus.BAD_REQUEST, "http.body.object");
        }
        Map<String, Object> all = new HashMap<>();
        putText(map, QUERY, all);
        putText(map, OPERATION_NAME, all);
        MAPS.forEach(name -> putMap(name, map.get(name), all));
        return validate(all);
    }

    private Map<String, Object> parseQueryString(Map<String, String[]> given) {
        Map<String, Object> all = new HashMap<>();
        single(given, QUERY, all);
        single(given, OPERATION_NAME, all);
        for (String name : MAPS) {
            String text = (String) single(given, name, new HashMap<>());
            if (text != null) {
                putMap(name, parseJson("http.parameter.json", text.getBytes(StandardCharsets.UTF_8)), all);
            }
        }
        return validate(all);
    }

    private static void putText(Map<?, ?> map, String name, Map<String, Object> into) {
        Object value = map.get(name);
        if (value instanceof String) {
            into.put(name, value);
        } else if (value != null) {
            throw RequestRejectedException.http(HttpStatus.BAD_REQUEST, "http.parameter.text", name);
        }
    }

    private static void putMap(String name, @Nullable Object value, Map<String, Object> into) {
        if (value instanceof Map) {
            into.put(name, value);
        } else if (value != null) {
            throw RequestRejectedException.http(HttpStatus.BAD_REQUEST, "http.parameter.object", name);
        }
    }

    private static @Nullable Object single(Map<String, String[]> given, String name, Map<String, Object> into) {
        List<String> values = List.of(given.getOrDefault(name, new String[0]));
        if (values.size() > 1) {
            throw RequestRejectedException.http(HttpStatus.BAD_REQUEST, "http.parameter.twice", name);
        }
        if (values.isEmpty() || values.getFirst().isEmpty()) {
            return null;
        }
        into.put(name, values.getFirst());
        return values.getFirst();
    }

    private Object parseJson(String sentence, byte[] utf8) {
        try {
            return json.readValue(Unicode.decode(utf8));
        } catch (CharacterCodingException notUnicode) {
            throw RequestRejectedException.http(HttpStatus.BAD_REQUEST, "http.unicode");
        } catch (JacksonException notJson) {
            throw RequestRejectedException.http(HttpStatus.BAD_REQUEST, sentence);
        }
    }

    private static Map<String, Object> validate(Map<String, Object> all) {
        if (!Unicode.isWellFormed(all)) {
            throw RequestRejectedException.http(HttpStatus.BAD_REQUEST, "http.unicode");
        }
        boolean persisted =
                all.get(EXTENSIONS) instanceof Map<?, ?> extensions && extensions.get("persistedQuery") != null;
        if (!persisted && all.getOrDefault(QUERY, "").toString().isBlank()) {
            throw RequestRejectedException.http(HttpStatus.BAD_REQUEST, "http.query");
        }
        return all;
    }
}
