/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk.generate;

import java.time.LocalDate;
import java.util.List;

/** The exemplary units and people of 2009 in Đà Nẵng, as many as the report says. */
final class SampleCommendations {

    private static final int YEAR = 2009;
    private static final int UNITS = 34;
    private static final int PEOPLE = 108;
    private static final String UNIT = "Tập thể điển hình tiên tiến";
    private static final String PERSON = "Cá nhân điển hình tiên tiến";
    private static final String SOURCE = "Số lượng theo bài báo về bốn đảng bộ khối, danh sách hư cấu";

    private final SampleGraph graph;

    SampleCommendations(SampleGraph graph) {
        this.graph = graph;
    }

    void commend() {
        LocalDate then = LocalDate.of(YEAR, 12, 31);
        List<SampleUnit> units = graph.organizations().stream()
                .filter(u -> u.lives() && u.established.isBefore(LocalDate.of(2005, 1, 1)))
                .toList();
        graph.random.sample(units, UNITS).forEach(unit -> commend(unit.id, UNIT));
        List<SampleMember> people = graph.members.stream()
                .filter(m -> m.person.officialOn(LocalDate.of(2008, 1, 1)))
                .filter(m -> !m.cellDuring(LocalDate.of(YEAR, 1, 1), then).isEmpty())
                .toList();
        graph.random.sample(people, PEOPLE).forEach(member -> commend(member.person.id(), PERSON));
    }

    private void commend(String subject, String title) {
        graph.commendations.add(new Row.Commendation(subject, YEAR, title, SOURCE));
    }
}
