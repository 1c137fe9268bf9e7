/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Data in and out in the files of other software. */
@NullMarked
package io.blocgraph.exchange;

import org.jspecify.annotations.NullMarked;
