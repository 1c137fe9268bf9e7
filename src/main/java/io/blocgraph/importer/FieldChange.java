/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.importer;

import org.jspecify.annotations.Nullable;

/**
 * A value that a row changes.
 *
 * @param field the name of the field
 * @param before the value before, as text; null if there is none
 * @param after the value after, as text; null if there is none
 */
public record FieldChange(
        String field, @Nullable String before, @Nullable String after) {}
