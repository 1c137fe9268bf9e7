/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.assignment;

/**
 * The input of {@code reassign}.
 *
 * @param from the id of the present holder
 * @param to the id of the new holder
 */
record ReassignInput(String from, String to) {}
