package io.blocgraph.screen.change;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the domain has against a change, in the reader's language. */
record Problem(String code, String severity, @Nullable String field, String message, List<String> entities) {

    boolean isError() {
        return severity.equals("ERROR");
    }

    /** Whether it only says that another step of the same change was refused. */
    boolean isNotApplied() {
        return code.equals("NOT_APPLIED");
    }

    boolean isStale() {
        return code.equals("STALE");
    }
}
