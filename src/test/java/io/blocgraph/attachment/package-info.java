/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
@NullMarked
package io.blocgraph.attachment;

import org.jspecify.annotations.NullMarked;
