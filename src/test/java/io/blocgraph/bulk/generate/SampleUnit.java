/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A unit of the sample graph while it is made, with the places it had before. */
final class SampleUnit {

    final String id;
    final String kind;
    final List<Row.Placement> earlier = new ArrayList<>();
    String name;
    String parent;
    String cluster = "";
    String form = "";
    String sector = "";
    LocalDate established;
    LocalDate dissolved = Dates.LASTING;

    SampleUnit(String id, String kind, String name, String parent, LocalDate established) {
        this.id = id;
        this.kind = kind;
        this.name = name;
        this.parent = parent;
        this.established = established;
    }

    /** Makes a unit that stood under another parent until a day. */
    void cameFrom(String otherParent, LocalDate on) {
        earlier.add(new Row.Placement(id, otherParent, "", established, on));
    }

    /** Makes an organization that was in another cluster until a day. */
    void wasInCluster(String otherCluster, LocalDate until) {
        earlier.add(new Row.Placement(id, "", otherCluster, established, until));
    }

    /** {@return whether the unit was under a parent unit on all days of a period} */
    boolean wasUnder(String asked, LocalDate from, LocalDate to) {
        LocalDate since = established;
        for (Row.Placement place : earlier) {
            if (!place.parent().isEmpty()) {
                if (place.parent().equals(asked) && covers(place.since(), place.until(), from, to)) {
                    return true;
                }
                since = place.until();
            }
        }
        return parent.equals(asked) && covers(since, dissolved, from, to);
    }

    boolean hasCells() {
        return form.equals("COMMITTEE");
    }

    /** {@return whether members belong to it directly} */
    boolean holdsMembers() {
        return kind.equals("CELL") || form.equals("CELL");
    }

    boolean isOrganization() {
        return kind.equals("ORGANIZATION");
    }

    boolean lives() {
        return dissolved.equals(Dates.LASTING);
    }

    Row.Unit row() {
        return new Row.Unit(id, name, kind, parent, cluster, form, sector, established, dissolved);
    }

    static boolean covers(LocalDate since, LocalDate until, LocalDate from, LocalDate to) {
        return !since.isAfter(from) && !until.isBefore(to);
    }
}
