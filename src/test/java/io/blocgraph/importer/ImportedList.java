/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.importer;

import io.blocgraph.fixture.GraphQlResult;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * An import as the API shows it.
 *
 * @param job the id
 * @param result the answer
 */
record ImportedList(String job, GraphQlResult result) {

    String state() {
        return result.text("importJob.state");
    }

    List<String> problems() {
        return result.list("importJob.problems.code").stream()
                .map(String::valueOf)
                .toList();
    }

    /** {@return for each row its number, its verdict, and the codes of its problems with the cells at fault} */
    List<String> verdicts() {
        return rows().stream()
                .map(row -> row.get("number") + " " + row.get("verdict")
                        + maps(row, "problems").stream()
                                .map(problem -> " " + problem.get("code") + cell(problem))
                                .collect(Collectors.joining()))
                .toList();
    }

    private static String cell(Map<?, ?> problem) {
        String address = Objects.toString(problem.get("cell"), "");
        return address.isEmpty() ? "" : " " + address.substring(address.indexOf('!') + 1);
    }

    /** {@return what a row changes} */
    List<String> changes(int number) {
        return rows().stream()
                .filter(row -> Objects.equals(row.get("number"), number))
                .flatMap(row -> maps(row, "changes").stream())
                .map(change -> "%s: %s -> %s".formatted(change.get("field"), change.get("before"), change.get("after")))
                .toList();
    }

    private List<Map<?, ?>> rows() {
        return maps((Map<?, ?>) Objects.requireNonNull(result.value("importJob")), "rows");
    }

    private static List<Map<?, ?>> maps(Map<?, ?> owner, String field) {
        return ((List<?>) Objects.requireNonNull(owner.get(field)))
                .stream().<Map<?, ?>>map(each -> (Map<?, ?>) each).toList();
    }
}
