/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql.limit;

import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;
import io.blocgraph.graphql.Classification;
import io.blocgraph.graphql.RequestRejectedException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Limits arguments: texts must be well-formed and not too long, pages and lists not too large. */
final class ArgumentLimits {

    static final List<String> PAGE_SIZES = List.of("first", "last");

    private final LimitProperties limits;

    ArgumentLimits(LimitProperties limits) {
        this.limits = limits;
    }

    void check(ExecutableNormalizedOperation operation) {
        operation.getTopLevelFields().forEach(top -> {
            check(top);
            top.traverseSubTree(this::check);
        });
    }

    private void check(ExecutableNormalizedField field) {
        Map<String, Object> arguments = field.getResolvedArguments();
        for (String size : PAGE_SIZES) {
            if (arguments.get(size) instanceof Integer rows && (rows < 1 || rows > limits.pageSize())) {
                throw rejection("page-size", size, rows, limits.pageSize());
            }
        }
        arguments.forEach(this::check);
    }

    private void check(String argument, @Nullable Object value) {
        switch (value) {
            case String text -> checkText(argument, text);
            case Map<?, ?> map -> map.values().forEach(inner -> check(argument, inner));
            case Collection<?> list -> {
                if (list.size() > limits.pageSize()) {
                    throw rejection("list", argument, list.size(), limits.pageSize());
                }
                list.forEach(inner -> check(argument, inner));
            }
            case null, default -> {}
        }
    }

    private void checkText(String argument, String text) {
        if (text.length() > limits.textLength()) {
            throw rejection("text-length", argument, text.length(), limits.textLength());
        }
        if (text.codePoints().anyMatch(point -> point == 0 || point >= 0xD800 && point <= 0xDFFF)) {
            throw RequestRejectedException.of(Classification.BAD_REQUEST, "text.broken", argument)
                    .withExtension("argument", argument);
        }
    }

    private static RequestRejectedException rejection(String limit, String argument, int actual, int most) {
        return RequestRejectedException.of(Classification.BAD_REQUEST, "limit." + limit, actual, most, argument)
                .withExtension("limit", limit.equals("list") ? "page-size" : limit)
                .withExtension("argument", argument);
    }
}
