/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.change;

import io.blocgraph.screen.common.Option;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A point of a resolution that is being drafted.
 *
 * @param title the point
 * @param responsible the responsible member; null if not chosen yet
 * @param dueOn the day on which it is due; null if not chosen yet
 * @param measure by what it is measured; null if nothing was said
 */
public record DraftedPoint(
        String title,
        @Nullable Option responsible,
        @Nullable LocalDate dueOn,
        @Nullable String measure) {

    static final DraftedPoint NEW = new DraftedPoint("", null, null, "");
}
