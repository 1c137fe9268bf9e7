/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
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
import java.math.BigInteger;
import java.text.MessageFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The scalars of the API. */
final class Scalars {

    static final GraphQLScalarType DATE = GraphQLScalarType.newScalar()
            .name("Date")
            .coercing(new TemporalCoercing("error.date", LocalDate::parse))
            .build();

    static final GraphQLScalarType DATE_TIME = GraphQLScalarType.newScalar()
            .name("DateTime")
            .coercing(new TemporalCoercing("error.date-time", OffsetDateTime::parse))
            .build();

    /** The ids of the specification, text or integers; its implementation takes any other value for text, too. */
    static final GraphQLScalarType ID =
            graphql.Scalars.GraphQLID.transform(scalar -> scalar.coercing(new IdCoercing(coercing())));

    private static final int LAST_YEAR = 9999;
    private static final int MAX_ECHOED = 40;

    private Scalars() {}

    @SuppressWarnings("unchecked")
    private static Coercing<Object, Object> coercing() {
        return (Coercing<Object, Object>) graphql.Scalars.GraphQLID.getCoercing();
    }

    private record IdCoercing(Coercing<Object, Object> standard) implements Coercing<Object, Object> {

        @Override
        public @Nullable Object serialize(Object value, GraphQLContext context, Locale locale) {
            return standard.serialize(value, context, locale);
        }

        @Override
        public @Nullable Object parseValue(Object input, GraphQLContext context, Locale locale) {
            if (!(input instanceof String
                    || input instanceof Integer
                    || input instanceof Long
                    || input instanceof BigInteger)) {
                throw new CoercingParseValueException(
                        ResourceBundle.getBundle("messages", locale).getString("error.id"));
            }
            return standard.parseValue(input, context, locale);
        }

        @Override
        public @Nullable Object parseLiteral(
                Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            return standard.parseLiteral(input, variables, context, locale);
        }

        @Override
        public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
            return standard.valueToLiteral(input, context, locale);
        }
    }

    private record TemporalCoercing(String messageKey, Function<String, TemporalAccessor> parser)
            implements Coercing<Object, String> {

        @Override
        public String serialize(Object value, GraphQLContext context, Locale locale) {
            return switch (value) {
                case LocalDate day -> day.toString();
                case ZonedDateTime moment -> utc(moment.toOffsetDateTime());
                case OffsetDateTime moment -> utc(moment);
                default -> throw new CoercingSerializeException("Not a date: " + value.getClass());
            };
        }

        @Override
        public Object parseValue(Object input, GraphQLContext context, Locale locale) {
            return parse(input).orElseThrow(() -> new CoercingParseValueException(errorMessage(input, locale)));
        }

        @Override
        public Object parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            Optional<String> text =
                    input instanceof StringValue string ? Optional.ofNullable(string.getValue()) : Optional.empty();
            return text.flatMap(this::parse)
                    .orElseThrow(() -> new CoercingParseLiteralException(errorMessage(text.orElse("…"), locale)));
        }

        private static String utc(OffsetDateTime moment) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.withOffsetSameInstant(ZoneOffset.UTC));
        }

        private Optional<TemporalAccessor> parse(Object input) {
            if (input instanceof String text && !text.startsWith("+")) {
                try {
                    TemporalAccessor read = parser.apply(text);
                    int year = read.get(ChronoField.YEAR);
                    return year < 1 || year > LAST_YEAR ? Optional.empty() : Optional.of(read);
                } catch (DateTimeException notADate) {
                    // reported by the caller
                }
            }
            return Optional.empty();
        }

        private String errorMessage(Object input, Locale locale) {
            String text = input.toString();
            String begin = text.length() > MAX_ECHOED ? text.substring(0, MAX_ECHOED) + "…" : text;
            return MessageFormat.format(
                    ResourceBundle.getBundle("messages", locale).getString(messageKey), begin);
        }
    }
}
