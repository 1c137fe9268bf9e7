package io.blocgraph.screen.change;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry of the history: what a change did, or would do. */
public record ChangeRecord(
        String id,
        String kind,
        LocalDate effectiveOn,
        @Nullable String at,
        @Nullable String by,
        @Nullable String reason,
        @Nullable Decision decision,
        @Nullable UndoingChange undoneBy,
        List<Detail> details,
        List<AffectedEntity> entities) {

    /** One thing in it. */
    public record Detail(
            String entity,
            String field,
            @Nullable String target,
            @Nullable String before,
            @Nullable String after) {}

    /** Something that it changes. */
    public record AffectedEntity(
            String id,
            @Nullable String code,
            @Nullable String name,
            @Nullable String fullName) {

        /** Whether it has a page of its own. */
        boolean hasPage() {
            return code != null && (name != null || fullName != null);
        }
    }

    /** The decision behind it. */
    public record Decision(String id, String number) {}

    /** The change that took it back. */
    public record UndoingChange(String id) {}
}
