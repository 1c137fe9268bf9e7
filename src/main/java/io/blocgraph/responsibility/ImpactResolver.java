package io.blocgraph.responsibility;

import graphql.schema.DataFetchingEnvironment;
import io.blocgraph.graph.query.FieldResolver;
import io.blocgraph.graph.query.Row;
import io.blocgraph.rule.Violation;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Answers the fields of an impact.
 *
 * @param read what {@link ImpactField} read
 * @param violations the rules that would be broken
 * @param reasonTexts says it in words
 */
record ImpactResolver(Row read, List<Violation> violations, ReasonTexts reasonTexts) implements FieldResolver {

    /** Says in words what one part of an impact is. */
    @FunctionalInterface
    private interface TextFormatter {

        String format(Row part, Locale locale);
    }

    @Override
    public @Nullable Object resolve(DataFetchingEnvironment field) {
        String key = field.getMergedField().getResultKey();
        return switch (field.getField().getName()) {
            case "member" -> Row.wrap(read.values().get("member." + key));
            case "asOf" -> read.values().get("asOf");
            case "seats" -> parts("seats", key, this::seat);
            case "assignments" -> parts("assignments", key, this::assignment);
            case "holes" -> parts("holes", key, this::vacancy);
            case "holeUnitCount" -> read.values().get("torn");
            case "changedUnitCount" -> read.values().get("changed");
            case "brokenRules" -> brokenRules(key);
            case "text" -> text(field.getLocale());
            default -> throw new IllegalArgumentException("An impact has no field " + key);
        };
    }

    private List<PartResolver> parts(String list, String key, TextFormatter saying) {
        return rows(list).stream()
                .map(row -> new PartResolver(key, row, saying))
                .toList();
    }

    private List<Row> rows(String list) {
        return ((List<?>) Objects.requireNonNull(read.values().get(list)))
                .stream().map(row -> Row.of((Map<?, ?>) row)).toList();
    }

    private Object name() {
        return Objects.requireNonNull(read.values().get("fullName"));
    }

    private String seat(Row seat, Locale locale) {
        Object successor = seat.values().get("successor");
        String way = seat.values().get("answering") != Boolean.TRUE ? "seat" : successor == null ? "vacant" : "acting";
        String role = reasonTexts.text("role." + seat.values().get("role"), locale);
        return reasonTexts.text(
                "impact.seat." + way,
                locale,
                name(),
                role,
                Objects.requireNonNull(seat.values().get("unit")),
                successor == null ? "" : successor);
    }

    private String assignment(Row assignment, Locale locale) {
        List<?> uncovered = (List<?>) Objects.requireNonNull(assignment.values().get("uncovered"));
        String names = String.join(
                ", ",
                uncovered.stream()
                        .map(unit -> String.valueOf(((Map<?, ?>) unit).get("name")))
                        .toList());
        return reasonTexts.text(
                uncovered.isEmpty() ? "impact.assignment.others" : "impact.assignment.nobody",
                locale,
                name(),
                names,
                uncovered.size());
    }

    private String vacancy(Row hole, Locale locale) {
        return reasonTexts.text(
                "impact.hole." + hole.values().get("via"),
                locale,
                Objects.requireNonNull(hole.values().get("name")),
                Objects.requireNonNull(hole.values().get("units")));
    }

    private String text(Locale locale) {
        long vacant = rows("seats").stream()
                .filter(seat -> seat.values().get("answering") == Boolean.TRUE
                        && seat.values().get("successor") == null)
                .count();
        long uncovered = rows("assignments").stream()
                .mapToLong(row -> ((List<?>) Objects.requireNonNull(row.values().get("uncovered"))).size())
                .sum();
        return reasonTexts.text(
                "impact.text",
                locale,
                name(),
                rows("seats").size(),
                vacant,
                uncovered,
                Objects.requireNonNull(read.values().get("changed")),
                Objects.requireNonNull(read.values().get("torn")),
                violations.size());
    }

    private List<BrokenRuleResolver> brokenRules(String key) {
        Map<Object, Row> units = new HashMap<>();
        rows("concerned").forEach(row -> units.put(row.values().get("id"), row));
        return violations.stream()
                .map(violation ->
                        new BrokenRuleResolver(key, violation, Objects.requireNonNull(units.get(violation.unit()))))
                .toList();
    }

    /** A seat, an assignment or a hole. */
    private record PartResolver(String list, Row row, TextFormatter formatter) implements FieldResolver {

        @Override
        public @Nullable Object resolve(DataFetchingEnvironment field) {
            String name = field.getField().getName();
            String key = field.getMergedField().getResultKey();
            return switch (name) {
                case "answering", "via" -> row.values().get(name);
                case "unitCount" -> row.values().get("units");
                case "text" -> formatter.format(row, field.getLocale());
                case "uncovered" -> uncovered("%s.%s.%s".formatted(list, name, key));
                default -> Row.wrap(row.values().get("%s.%s.%s".formatted(list, name, key)));
            };
        }

        private List<@Nullable Object> uncovered(String key) {
            return ((List<?>) Objects.requireNonNull(row.values().get("uncovered")))
                    .stream()
                            .<@Nullable Object>map(unit -> Row.wrap(((Map<?, ?>) unit).get(key)))
                            .toList();
        }
    }

    /** A rule that would be broken. */
    private record BrokenRuleResolver(String list, Violation violation, Row unit) implements FieldResolver {

        @Override
        public @Nullable Object resolve(DataFetchingEnvironment field) {
            String key = field.getMergedField().getResultKey();
            return switch (field.getField().getName()) {
                case "rule" -> violation.rule();
                case "severity" -> violation.severity();
                case "message" -> violation.message(field.getLocale());
                case "remedy" -> violation.remedy(field.getLocale());
                default -> Row.wrap(unit.values().get("%s.unit.%s".formatted(list, key)));
            };
        }
    }
}
