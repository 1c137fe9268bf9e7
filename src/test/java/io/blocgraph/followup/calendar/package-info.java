/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
@NullMarked
package io.blocgraph.followup.calendar;

import org.jspecify.annotations.NullMarked;
