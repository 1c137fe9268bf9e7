package io.blocgraph.screen.common;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An assignment.
 *
 * @param id its id
 * @param version its version
 * @param topic its topic; null if it is about units alone
 * @param since its first day; null where that is not known
 * @param until the first day after it; null while it lasts
 * @param status its status
 * @param decision the decision behind it, if that is known
 * @param member who holds it
 * @param units the units that it covers
 */
public record Assignment(
        String id,
        int version,
        @Nullable String topic,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        String status,
        @Nullable DecisionRef decision,
        MemberRef member,
        List<UnitRef> units) {

    /** {@return its topic, or that it is about units} */
    public String title() {
        return topic == null ? Texts.translate("via.ASSIGNMENT") : topic;
    }
}
