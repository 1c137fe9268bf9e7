/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.explorer;

import io.blocgraph.screen.common.KnownKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A step of the path between two units or people. */
record PathStep(String relation, String text, PathNode from, PathNode to) {

    /** The start or end of a step; a person has a full name and no kind. */
    record PathNode(
            String id,
            @Nullable String code,
            @Nullable String name,
            @Nullable KnownKind kind,
            @Nullable String fullName) {

        String displayName() {
            return Optional.ofNullable(fullName)
                    .or(() -> Optional.ofNullable(name))
                    .orElse(id);
        }
    }
}
