package io.blocgraph.graphql.http;

import io.blocgraph.graphql.Refusal;
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
 * The parameters of a GraphQL request, {@code query}, {@code operationName}, {@code variables} and {@code extensions}, from
 * JSON or from a query string. What is null or left out is not among them; whatever else was sent is passed over.
 */
final class Parameters {

    static final String QUERY = "query";
    static final String OPERATION_NAME = "operationName";
    static final String VARIABLES = "variables";
    static final String EXTENSIONS = "extensions";

    private static final List<String> MAPS = List.of(VARIABLES, EXTENSIONS);

    private final ObjectReader json;

    Parameters(JsonMapper json) {
        this.json = json.readerFor(Object.class)
                .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    }

    /** The parameters in the body of a POST. */
    Map<String, Object> ofBody(byte[] body) {
        Object read = parsed("http.body.json", body);
        if (read instanceof List) {
            throw Refusal.http(HttpStatus.BAD_REQUEST, "limit.batch").with("limit", "batch");
        }
        if (!(read instanceof Map<?, ?> map)) {
            throw Refusal.http(HttpStatus.BAD_REQUEST, "http.body.object");
        }
        Map<String, Object> all = new HashMap<>();
        text(map, QUERY, all);
        text(map, OPERATION_NAME, all);
        MAPS.forEach(name -> map(name, map.get(name), all));
        return checked(all);
    }

    /** The parameters in the query string of a GET. */
    Map<String, Object> ofQueryString(MultiValueMap<String, String> given) {
        Map<String, Object> all = new HashMap<>();
        single(given, QUERY, all);
        single(given, OPERATION_NAME, all);
        for (String name : MAPS) {
            String text = (String) single(given, name, new HashMap<>());
            if (text != null) {
                map(name, parsed("http.parameter.json", text.getBytes(StandardCharsets.UTF_8)), all);
            }
        }
        return checked(all);
    }

    private static void text(Map<?, ?> map, String name, Map<String, Object> into) {
        Object value = map.get(name);
        if (value instanceof String) {
            into.put(name, value);
        } else if (value != null) {
            throw Refusal.http(HttpStatus.BAD_REQUEST, "http.parameter.text", name);
        }
    }

    private static void map(String name, @Nullable Object value, Map<String, Object> into) {
        if (value instanceof Map) {
            into.put(name, value);
        } else if (value != null) {
            throw Refusal.http(HttpStatus.BAD_REQUEST, "http.parameter.object", name);
        }
    }

    private static @Nullable Object single(MultiValueMap<String, String> given, String name, Map<String, Object> into) {
        List<String> values = given.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw Refusal.http(HttpStatus.BAD_REQUEST, "http.parameter.twice", name);
        }
        if (values.isEmpty() || values.getFirst().isEmpty()) {
            return null;
        }
        into.put(name, values.getFirst());
        return values.getFirst();
    }

    private Object parsed(String sentence, byte[] utf8) {
        try {
            return json.readValue(Unicode.decode(utf8));
        } catch (CharacterCodingException notUnicode) {
            throw Refusal.http(HttpStatus.BAD_REQUEST, "http.unicode");
        } catch (JacksonException notJson) {
            throw Refusal.http(HttpStatus.BAD_REQUEST, sentence);
        }
    }

    private static Map<String, Object> checked(Map<String, Object> all) {
        if (!Unicode.whole(all)) {
            throw Refusal.http(HttpStatus.BAD_REQUEST, "http.unicode");
        }
        boolean persisted =
                all.get(EXTENSIONS) instanceof Map<?, ?> extensions && extensions.get("persistedQuery") != null;
        if (!persisted && all.getOrDefault(QUERY, "").toString().isBlank()) {
            throw Refusal.http(HttpStatus.BAD_REQUEST, "http.query");
        }
        return all;
    }
}
