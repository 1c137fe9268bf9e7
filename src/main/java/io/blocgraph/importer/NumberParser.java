/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.importer;

import io.blocgraph.history.Problem;
import io.blocgraph.importer.mapping.ImportField;
import java.math.BigDecimal;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses numbers, as people write them: with decimals after a comma or a point, with separated thousands, with what is counted. */
final class NumberParser {

    /** A target is reached if the figure is not below it, so it may say so: {@code ≥ 90%}, {@code từ 90% trở lên}. */
    private static final Pattern FIGURE = Pattern.compile(
            "(?iU)(?:≥|>=|từ|ít nhất|tối thiểu|at least)?\\s*(-?\\d[\\d., ]*)(?:[\\p{L}%‰][\\p{L}%/. ]*)?");

    /** {@code 23}, {@code 23 đ/c}. */
    private static final Pattern COUNT = Pattern.compile("(\\d{1,6})(?:[.,]0+)?(?:\\s*\\p{L}[\\p{L}/. ]*)?");

    private static final Pattern YEAR = Pattern.compile("(?iU)(?:năm\\s*)?(\\d{4})");

    private static final Pattern THOUSANDS = Pattern.compile("-?[1-9]\\d{0,2}([., ]\\d{3})+");

    private NumberParser() {}

    static @Nullable Integer year(ImportField field, String text, Consumer<Problem> problems) {
        return whole(YEAR, field, text, problems);
    }

    static @Nullable Integer count(ImportField field, String text, Consumer<Problem> problems) {
        return whole(COUNT, field, text, problems);
    }

    private static @Nullable Integer whole(
            Pattern pattern, ImportField field, String text, Consumer<Problem> problems) {
        Matcher number = pattern.matcher(text);
        if (!number.matches()) {
            problems.accept(Problem.error(ImportProblem.NOT_A_NUMBER, field.name(), text));
            return null;
        }
        return Integer.valueOf(number.group(1));
    }

    static @Nullable Double figure(ImportField field, String text, Consumer<Problem> problems) {
        Matcher number = FIGURE.matcher(text);
        String digits = number.matches() ? number.group(1).strip() : "";
        String plain = THOUSANDS.matcher(digits).matches() ? digits.replaceAll("[., ]", "") : decimal(digits);
        if (plain.isEmpty()) {
            problems.accept(Problem.error(ImportProblem.NOT_A_NUMBER, field.name(), text));
            return null;
        }
        boolean isOneSign = digits.chars().filter(c -> c == '.' || c == ',').count() == 1;
        if (isOneSign && THOUSANDS.matcher(digits).matches() && digits.indexOf(' ') < 0) {
            problems.accept(Problem.warningAt(field.name(), ImportProblem.THOUSANDS, text, plain));
        }
        return Double.valueOf(plain);
    }

    /** Returns a number whose last sign stands before the decimals, without the others; empty if it is none. */
    private static String decimal(String digits) {
        int sign = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        String whole = sign < 0 ? digits : digits.substring(0, sign);
        boolean isPlain = whole.matches("-?\\d+")
                || THOUSANDS.matcher(whole).matches() && whole.indexOf(digits.charAt(Math.max(sign, 0))) < 0;
        boolean hasDecimals = sign < 0 || digits.substring(sign + 1).matches("\\d+");
        if (!isPlain || !hasDecimals) {
            return "";
        }
        String decimals = sign < 0 ? "" : "." + digits.substring(sign + 1);
        return new BigDecimal(whole.replaceAll("[., ]", "") + decimals).toPlainString();
    }
}
