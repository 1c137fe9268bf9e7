/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.member;

import io.blocgraph.history.Delta;
import io.blocgraph.history.DerivedData;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Keeps dates that are never missing beside those of members that may be: nodes without the property are not in the index, so the
 * index neither orders a list by a date that some members lack, nor finds probationary members by the absence of one.
 */
@Component
public class MemberDateKeys implements DerivedData {

    /** The key of a date that is not known. */
    static final LocalDate UNKNOWN = LocalDate.of(1, 1, 1);

    /** Sets them on the member {@code m} from its other properties. */
    public static final String SET_KEYS = """
            SET m.joinedKey = coalesce(m.joinedOn, date('0001-01-01')),
              m.bornKey = coalesce(m.bornOn, date('0001-01-01')),
              m.probationUntil = coalesce(m.officialOn, date('9999-12-31'))""";

    @Override
    public Optional<String> affectedBy(Delta delta) {
        return delta instanceof Delta.NodeDelta(var id, var labels, var before, var after) && labels.contains("Member")
                ? Optional.of(id)
                : Optional.empty();
    }

    @Override
    public List<String> refresh() {
        return List.of("""
                UNWIND $ids AS id
                MATCH (m:Entity {id: id}) WHERE m:Member
                """ + SET_KEYS);
    }
}
