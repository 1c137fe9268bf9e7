/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** What happened at a unit, to a member or to an assignment: records of following up, dated facts and changes in one order. */
@NullMarked
package io.blocgraph.timeline;

import org.jspecify.annotations.NullMarked;
