/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Files attached to records of following up and to decisions: taking, storing, attaching and handing them out. */
@NullMarked
package io.blocgraph.attachment;

import org.jspecify.annotations.NullMarked;
