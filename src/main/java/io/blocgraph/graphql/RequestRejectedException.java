package io.blocgraph.graphql;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;

/** A request that is refused as a whole: nothing of it has run. */
public final class RequestRejectedException extends RuntimeException {

    private final Kind kind;
    private final List<Object> values;
    private final Map<String, Object> extensions = new LinkedHashMap<>();

    /**
     * What kind of error it is, and with which status it is answered.
     *
     * @param classification what clients see
     * @param status the status of the answer
     * @param statusForced whether the status holds whatever the media type of the answer; clients that ask for
     *     {@code application/json} otherwise get 200 for whatever was a GraphQL request
     */
    public record Kind(Classification classification, HttpStatus status, boolean statusForced)
            implements ErrorClassification {

        @Override
        public Object toSpecification(GraphQLError error) {
            return classification.name();
        }
    }

    private RequestRejectedException(Kind kind, String sentence, List<Object> values) {
        super(sentence, null, false, false);
        this.kind = kind;
        this.values = values;
    }

    /**
     * Refuses what is no GraphQL request, or cannot be served as one.
     *
     * @param status the status of the answer
     * @param sentence the key of the sentence that says what is wrong and what to do, without the {@code error.} before it
     * @param values what the sentence names
     * @return the refusal
     */
    public static RequestRejectedException http(HttpStatus status, String sentence, Object... values) {
        Classification classification =
                status.is5xxServerError() ? Classification.UNAVAILABLE : Classification.BAD_REQUEST;
        return new RequestRejectedException(new Kind(classification, status, true), sentence, List.of(values));
    }

    /**
     * Refuses a GraphQL request.
     *
     * @param classification why
     * @param sentence the key of the sentence that says what is wrong and what to do, without the {@code error.} before it
     * @param values what the sentence names
     * @return the refusal
     */
    public static RequestRejectedException of(Classification classification, String sentence, Object... values) {
        return new RequestRejectedException(
                new Kind(classification, classification.status(), false), sentence, List.of(values));
    }

    /**
     * Says more about it to programs.
     *
     * @param key an entry of the error's {@code extensions}
     * @param value its value
     * @return this
     */
    public RequestRejectedException withExtension(String key, Object value) {
        extensions.put(key, value);
        return this;
    }

    /**
     * The status of the answer.
     *
     * @return the status
     */
    public HttpStatus status() {
        return kind.status();
    }

    /**
     * The refusal as clients see it.
     *
     * @param messages the sentences
     * @param language the language to say it in
     * @return the error
     */
    public GraphQLError toGraphQlError(MessageSource messages, Locale language) {
        Map<String, Object> all = new LinkedHashMap<>(extensions);
        all.put(Classification.KEY, kind.classification().name());
        return GraphqlErrorBuilder.newError()
                .message(messages.getMessage("error." + getMessage(), values.toArray(), language))
                .locations(null)
                .errorType(kind)
                .extensions(all)
                .build();
    }
}
