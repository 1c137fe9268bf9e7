package io.blocgraph.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.function.Function;

/** The scalars of the API. */
final class Scalars {

    static final GraphQLScalarType DATE = GraphQLScalarType.newScalar()
            .name("Date")
            .coercing(new Temporal("a date that exists, as 2025-07-01, in the years 1 to 9999", Scalars::day))
            .build();

    static final GraphQLScalarType DATE_TIME = GraphQLScalarType.newScalar()
            .name("DateTime")
            .coercing(new Temporal("a moment with its offset, as 2025-07-01T08:30:00Z", OffsetDateTime::parse))
            .build();

    private static final int ISO_LENGTH = 10;

    private Scalars() {}

    private static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        if (text.length() != ISO_LENGTH || day.getYear() < 1) {
            throw new DateTimeException("outside of the years 1 to 9999");
        }
        return day;
    }

    private record Temporal(String expected, Function<String, Object> parser) implements Coercing<Object, String> {

        @Override
        public String serialize(Object value, GraphQLContext context, Locale locale) {
            return switch (value) {
                case LocalDate day -> day.toString();
                case ZonedDateTime moment ->
                    moment.withZoneSameInstant(ZoneOffset.UTC)
                            .toOffsetDateTime()
                            .toString();
                case OffsetDateTime moment ->
                    moment.withOffsetSameInstant(ZoneOffset.UTC).toString();
                default -> throw new CoercingSerializeException("Not a date: " + value.getClass());
            };
        }

        @Override
        public Object parseValue(Object input, GraphQLContext context, Locale locale) {
            if (input instanceof String text) {
                try {
                    return parser.apply(text);
                } catch (DateTimeException notADate) {
                    // said below
                }
            }
            throw new CoercingParseValueException("'%s' is not %s".formatted(input, expected));
        }

        @Override
        public Object parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            if (input instanceof StringValue text) {
                try {
                    return parser.apply(text.getValue());
                } catch (DateTimeException notADate) {
                    throw new CoercingParseLiteralException("'%s' is not %s".formatted(text.getValue(), expected));
                }
            }
            throw new CoercingParseLiteralException("A date is a text: " + expected);
        }
    }
}
