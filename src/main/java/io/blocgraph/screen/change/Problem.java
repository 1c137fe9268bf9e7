/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.change;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A problem of a change, in the user's language. */
record Problem(String code, String severity, @Nullable String field, String message, List<String> entities) {

    boolean isError() {
        return severity.equals("ERROR");
    }

    /** Returns whether the problem only states that another step of the same change was rejected. */
    boolean isNotApplied() {
        return code.equals("NOT_APPLIED");
    }

    boolean isStale() {
        return code.equals("STALE");
    }
}
