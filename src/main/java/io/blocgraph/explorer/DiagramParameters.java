/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.explorer;

import io.blocgraph.graph.BadRequestException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The options of a diagram as query parameters, shared by the screen and the files: {@code form}, {@code asOf},
 * {@code compare}, {@code measure}, {@code folded}, {@code opened}, {@code without}; defaults are omitted.
 *
 * @param parameters the query parameters
 */
public record DiagramParameters(Map<String, List<String>> parameters) {

    /** The names of the parameters of a request. */
    public static final Set<String> NAMES =
            Set.of("form", "asOf", "compare", "measure", "folded", "opened", "without", "lang");

    /**
     * Parses the parameters into a request.
     *
     * @param unit the id or the code of the root unit
     * @param today the day if the parameters name none
     * @param language the language if the parameters name none ({@code lang})
     * @return the request
     * @throws BadRequestException if a parameter has an invalid value
     */
    public DiagramRequest request(String unit, LocalDate today, Locale language) {
        return new DiagramRequest(
                unit,
                enumValue("form", LayoutKind.class, LayoutKind.CHART),
                day("asOf").orElse(today),
                day("compare"),
                enumValue("measure", ColorEncoding.class, ColorEncoding.COVERAGE),
                ids("folded"),
                ids("opened"),
                text("without"),
                Optional.empty(),
                text("lang").isEmpty() ? language : language());
    }

    /**
     * Converts a request to query parameters.
     *
     * @param request the request
     * @param today the current day
     * @return the parameters, without defaults
     */
    public static DiagramParameters of(DiagramRequest request, LocalDate today) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (request.layout() != LayoutKind.CHART) {
            parameters.put("form", List.of(toParameterValue(request.layout())));
        }
        if (!request.asOf().equals(today)) {
            parameters.put("asOf", List.of(request.asOf().toString()));
        }
        request.comparedWith().ifPresent(day -> parameters.put("compare", List.of(day.toString())));
        if (request.colorEncoding() != ColorEncoding.COVERAGE) {
            parameters.put("measure", List.of(toParameterValue(request.colorEncoding())));
        }
        if (!request.folded().isEmpty()) {
            parameters.put("folded", List.of(String.join(",", new TreeSet<>(request.folded()))));
        }
        if (!request.opened().isEmpty()) {
            parameters.put("opened", List.of(String.join(",", new TreeSet<>(request.opened()))));
        }
        request.without().ifPresent(member -> parameters.put("without", List.of(member)));
        return new DiagramParameters(parameters);
    }

    /**
     * Reads an enum constant by its lower-case name.
     *
     * @param name the parameter
     * @param type the enum type
     * @param usual the default if the parameter is absent
     * @param <T> the enum type
     * @return the constant
     * @throws BadRequestException if the parameter names no constant
     */
    public <T extends Enum<T>> T enumValue(String name, Class<T> type, T usual) {
        return text(name)
                .map(value -> Arrays.stream(type.getEnumConstants())
                        .filter(it -> toParameterValue(it).equalsIgnoreCase(value))
                        .findFirst()
                        .orElseThrow(() -> invalidValue(name, value, type.getEnumConstants())))
                .orElse(usual);
    }

    private static BadRequestException invalidValue(String name, String value, Enum<?>[] allowed) {
        String words =
                Arrays.stream(allowed).map(DiagramParameters::toParameterValue).collect(Collectors.joining(", "));
        return new BadRequestException(name, "picture.choice", value, name, words);
    }

    private static String toParameterValue(Enum<?> value) {
        String[] words = value.name().toLowerCase(Locale.ROOT).split("_");
        for (int i = 1; i < words.length; i++) {
            words[i] = Character.toUpperCase(words[i].charAt(0)) + words[i].substring(1);
        }
        // paper sizes keep their usual spelling
        return value.name().matches("\\w*\\d") ? value.name() : String.join("", words);
    }

    private Locale language() {
        return enumValue("lang", Language.class, Language.VI).locale;
    }

    private enum Language {
        VI("vi"),
        EN("en");

        private final Locale locale;

        Language(String tag) {
            this.locale = Locale.forLanguageTag(tag);
        }
    }

    private Optional<LocalDate> day(String name) {
        return text(name).map(value -> {
            try {
                return LocalDate.parse(value);
            } catch (DateTimeParseException fault) {
                throw new BadRequestException(name, "picture.day", value, name);
            }
        });
    }

    private Set<String> ids(String name) {
        return text(name).map(list -> Set.copyOf(List.of(list.split(",+")))).orElse(Set.of());
    }

    private Optional<String> text(String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
