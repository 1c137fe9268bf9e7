package io.blocgraph.graphql.http;

import io.blocgraph.graphql.RequestRejectedException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Parses the parameters of a GraphQL request, {@code query}, {@code operationName}, {@code variables} and {@code extensions}, from
 * JSON or a query string. Parameters that are null or missing are left out; unknown ones are ignored.
 */
final class GraphQlRequestParameters {

    static final String QUERY = "query";
    static final String OPERATION_NAME = "operationName";
    static final String VARIABLES = "variables";
    static final String EXTENSIONS = "extensions";

    private static final List<String> MAPS = List.of(VARIABLES, EXTENSIONS);

    private final ObjectReader json;

    GraphQlRequestParameters(JsonMapper json) {
        this.json = json.readerFor(Object.class)
                .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    }

    /** Parses the body of a POST request. */
    Map<String, Object> parseBody(byte[] body) {
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

    /** Parses the query string of a GET request. */
    Map<String, Object> parseQueryString(MultiValueMap<String, String> given) {
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

    private static @Nullable Object single(MultiValueMap<String, String> given, String name, Map<String, Object> into) {
        List<String> values = given.getOrDefault(name, List.of());
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
