/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.importer;

import io.blocgraph.history.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The number of digits of the codes of a list. Spreadsheets take codes of digits for numbers and remove the zeros at their beginning,
 * which the shape of the others tells.
 *
 * @param digits the number of digits; 0 if the codes have no common one
 */
record CodeWidth(int digits) {

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /** Codes that are shorter by more are other codes. */
    private static final int MOST_ZEROS = 4;

    static CodeWidth of(Collection<String> codes) {
        List<String> numbers =
                codes.stream().filter(code -> DIGITS.matcher(code).matches()).toList();
        Map<Integer, Long> lengths =
                numbers.stream().collect(Collectors.groupingBy(String::length, Collectors.counting()));
        return lengths.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(most -> most.getValue() * 2 > numbers.size())
                // in a column in which no code begins with a zero, nothing tells that some were removed
                .filter(most -> numbers.stream().anyMatch(code -> code.startsWith("0"))
                        || lengths.keySet().stream().allMatch(length -> length <= most.getKey()))
                .map(most -> new CodeWidth(most.getKey()))
                .orElse(new CodeWidth(0));
    }

    /**
     * Adds the zeros that a code has lost.
     *
     * @param code the code
     * @param problems receives a warning if there are any
     * @return the complete code
     */
    String complete(String code, Collection<Problem> problems) {
        boolean isShort =
                DIGITS.matcher(code).matches() && code.length() < digits && code.length() >= digits - MOST_ZEROS;
        if (!isShort) {
            return code;
        }
        String complete = "0".repeat(digits - code.length()) + code;
        problems.add(Problem.warningAt("code", ImportProblem.ZEROS_ADDED, code, complete));
        return complete;
    }
}
