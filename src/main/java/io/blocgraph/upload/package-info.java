/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Takes files that are larger than requests of the API. */
@NullMarked
package io.blocgraph.upload;

import org.jspecify.annotations.NullMarked;
