package io.blocgraph.screen.people;

import io.blocgraph.screen.change.ChangeTarget;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A member as a list shows one. */
record PersonRow(
        String id,
        String code,
        String fullName,
        int version,
        @Nullable String status,
        @Nullable LocalDate bornOn,
        @Nullable LocalDate joinedOn,
        @Nullable Cell cell) {

    /** Where somebody belongs. */
    record Cell(String code, String name) {}

    ChangeTarget toTarget() {
        return new ChangeTarget(id, code, fullName, "MEMBER", version, Map.of());
    }
}
