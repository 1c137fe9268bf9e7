/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The agenda as a calendar to subscribe to. */
@NullMarked
package io.blocgraph.followup.calendar;

import org.jspecify.annotations.NullMarked;
