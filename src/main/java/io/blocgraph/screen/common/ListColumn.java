/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.common;

import io.blocgraph.exchange.Table;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list.
 *
 * @param key the key of its heading, which is its name among the columns of the list
 * @param value returns the value of a row, as for {@link Table.Column}
 * @param <T> the type of the rows
 */
public record ListColumn<T>(String key, Function<? super T, ? extends @Nullable Object> value) {

    String heading() {
        return Texts.translate(key);
    }

    Table.Column<T> translated() {
        return new Table.Column<>(heading(), value);
    }
}
