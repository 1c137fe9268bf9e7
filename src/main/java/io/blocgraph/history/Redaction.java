/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import java.util.function.UnaryOperator;

/**
 * The result of an erasure, by which other texts are redacted.
 *
 * @param id the id of the node whose personal data was erased
 * @param words replaces the erased names in a text
 */
public record Redaction(String id, UnaryOperator<String> words) {}
