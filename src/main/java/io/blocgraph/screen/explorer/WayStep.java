package io.blocgraph.screen.explorer;

import io.blocgraph.screen.structure.Kind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A step of the way between two. */
record WayStep(String relation, String text, Stop from, Stop to) {

    /** Where a step begins or ends: a person has a full name and no kind. */
    record Stop(
            String id,
            @Nullable String code,
            @Nullable String name,
            @Nullable Kind kind,
            @Nullable String fullName) {

        String title() {
            return Optional.ofNullable(fullName)
                    .or(() -> Optional.ofNullable(name))
                    .orElse(id);
        }
    }
}
