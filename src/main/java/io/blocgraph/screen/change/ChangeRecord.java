package io.blocgraph.screen.change;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Describes a change of the history, or one that is previewed. */
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

    /** Describes one property or relationship of the change. */
    public record Detail(
            String entity,
            String field,
            @Nullable String target,
            @Nullable String before,
            @Nullable String after) {}

    /** Names something that the change affects. */
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

    /** Names the decision behind the change. */
    public record Decision(String id, String number) {}

    /** Names the change that undid it. */
    public record UndoingChange(String id) {}
}
