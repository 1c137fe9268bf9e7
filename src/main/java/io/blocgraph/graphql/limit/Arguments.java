package io.blocgraph.graphql.limit;

import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;
import io.blocgraph.graphql.Classification;
import io.blocgraph.graphql.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is given as arguments: texts that are texts, none too long, and neither pages nor lists that are too large. */
final class Arguments {

    static final List<String> PAGE_SIZES = List.of("first", "last");

    private final Limits limits;

    Arguments(Limits limits) {
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
                throw refusal("page-size", size, rows, limits.pageSize());
            }
        }
        arguments.forEach(this::check);
    }

    private void check(String argument, @Nullable Object value) {
        switch (value) {
            case String text -> text(argument, text);
            case Map<?, ?> map -> map.values().forEach(inner -> check(argument, inner));
            case Collection<?> list -> {
                if (list.size() > limits.pageSize()) {
                    throw refusal("list", argument, list.size(), limits.pageSize());
                }
                list.forEach(inner -> check(argument, inner));
            }
            case null, default -> {}
        }
    }

    private void text(String argument, String text) {
        if (text.length() > limits.textLength()) {
            throw refusal("text-length", argument, text.length(), limits.textLength());
        }
        if (text.codePoints().anyMatch(point -> point == 0 || point >= 0xD800 && point <= 0xDFFF)) {
            throw Refusal.of(Classification.BAD_REQUEST, "text.broken", argument)
                    .with("argument", argument);
        }
    }

    private static Refusal refusal(String limit, String argument, int asked, int most) {
        return Refusal.of(Classification.BAD_REQUEST, "limit." + limit, asked, most, argument)
                .with("limit", limit.equals("list") ? "page-size" : limit)
                .with("argument", argument);
    }
}
