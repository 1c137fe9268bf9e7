/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A member of the sample graph while it is made; the cell is empty for somebody who has left. */
final class SampleMember {

    final Person person;
    final String cell;
    final List<Row.Membership> earlier = new ArrayList<>();

    SampleMember(Person person, String cell) {
        this.person = person;
        this.cell = cell;
    }

    /** Makes a member who belonged to another cell from joining until a day. */
    void cameFrom(String otherCell, LocalDate on) {
        earlier.add(new Row.Membership(person.id(), otherCell, person.joined(), on));
    }

    /** The cell to which the member belonged on all days of a period, empty if there is none. */
    String cellDuring(LocalDate from, LocalDate to) {
        LocalDate since = person.joined();
        for (Row.Membership stay : earlier) {
            if (SampleUnit.covers(stay.since(), stay.until(), from, to)) {
                return stay.cell();
            }
            since = stay.until();
        }
        return SampleUnit.covers(since, Dates.LASTING, from, to) ? cell : "";
    }

    boolean hasLeft() {
        return cell.isEmpty();
    }
}
