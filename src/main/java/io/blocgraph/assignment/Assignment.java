package io.blocgraph.assignment;

import io.blocgraph.member.MemberRef;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An assignment as it covers a unit.
 *
 * @param id its id
 * @param since since when it covers the unit; null where that is not known
 * @param decision the number of the decision, where it is known and may be told
 * @param entitled whether the holder sits on the committee that answering for the unit asks for ({@link Eligibility})
 * @param member who holds it
 */
public record Assignment(
        String id, @Nullable LocalDate since, Optional<String> decision, boolean entitled, MemberRef member) {}
