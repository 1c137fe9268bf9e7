/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.explorer.drawing;

/**
 * The texts around a diagram.
 *
 * @param title the subject
 * @param subtitle the content and its day
 * @param legend the heading of the legend
 */
record Caption(String title, String subtitle, String legend) {}
