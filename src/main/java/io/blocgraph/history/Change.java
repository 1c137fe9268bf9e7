package io.blocgraph.history;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the history, made by one mutation.
 *
 * @param at when it was made
 * @param by the name of the account
 * @param door the channel by which it came ({@link Author.Channel})
 * @param kind the name of the mutation
 * @param effectiveOn the day from which it holds
 * @param reason why; null if none was given, or the caller may not read it
 * @param decision the decision on which it is based; null if on none
 * @param details what it changed
 */
public record Change(
        OffsetDateTime at,
        String by,
        String door,
        String kind,
        LocalDate effectiveOn,
        @Nullable String reason,
        @Nullable Decision decision,
        List<ChangeDetail> details) {

    /** {@return the change with those of its details that concern the node of an id} */
    public Change withDetailsOf(String id) {
        List<ChangeDetail> concerning =
                details.stream().filter(detail -> detail.concerns(id)).toList();
        return new Change(at, by, door, kind, effectiveOn, reason, decision, concerning);
    }
}
