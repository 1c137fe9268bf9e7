package io.blocgraph.screen.change;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry of the history: what a change did, or would do. */
public record Made(
        String id,
        String kind,
        LocalDate effectiveOn,
        @Nullable String at,
        @Nullable String by,
        @Nullable String reason,
        @Nullable Decided decision,
        @Nullable Undone undoneBy,
        List<Detail> details,
        List<Touched> entities) {

    /** One thing in it. */
    public record Detail(
            String entity,
            String field,
            @Nullable String target,
            @Nullable String before,
            @Nullable String after) {}

    /** Something that it changes. */
    public record Touched(
            String id,
            @Nullable String code,
            @Nullable String name,
            @Nullable String fullName) {

        /** Whether it has a page of its own. */
        boolean isNamed() {
            return code != null && (name != null || fullName != null);
        }
    }

    /** The decision behind it. */
    public record Decided(String id, String number) {}

    /** The change that took it back. */
    public record Undone(String id) {}
}
