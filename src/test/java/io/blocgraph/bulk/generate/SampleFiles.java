/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk.generate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings the rows of a bloc into an order in which a person finds things, and writes them. */
final class SampleFiles {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final List<String> KINDS = List.of("EXECUTIVE", "STANDING", "INSPECTION", "STEERING");

    private final BulkFileWriter files;

    SampleFiles(BulkFileWriter files) {
        this.files = files;
    }

    void write(SampleGraph graph) {
        List<SampleUnit> units = new ArrayList<>(graph.units.values());
        units.sort(Comparator.comparing((SampleUnit u) -> rank(u)).thenComparing(u -> padded(u.id)));
        for (SampleUnit unit : units) {
            files.write(unit.row());
            files.write(unit.earlier);
        }
        List<Row.Committee> committees = new ArrayList<>(graph.committees);
        committees.sort(Comparator.comparing((Row.Committee c) -> padded(c.unit()))
                .thenComparing(c -> KINDS.indexOf(c.kind()))
                .thenComparing(Row.Committee::start));
        for (Row.Committee committee : committees) {
            files.write(committee);
            files.write(graph.seats.stream()
                    .filter(s -> s.committee().equals(committee.id()))
                    .sorted(Comparator.comparing(Row.Seat::role)
                            .thenComparing(Row.Seat::since)
                            .thenComparing(s -> s.member().id()))
                    .toList());
        }
        for (SampleMember member : graph.members) {
            files.write(new Row.Member(member.person, member.cell));
            files.write(member.earlier);
        }
        files.write(sorted(
                graph.assignments, Comparator.comparing(Row.Assignment::id).thenComparing(a -> padded(a.unit()))));
        files.write(sorted(graph.lineage, Comparator.comparing(Row.Lineage::on).thenComparing(Row.Lineage::unit)));
        files.write(sorted(
                graph.commendations,
                Comparator.comparing(Row.Commendation::title, Comparator.reverseOrder())
                        .thenComparing(Row.Commendation::subject)));
    }

    private static <T> List<T> sorted(List<T> rows, Comparator<T> order) {
        return rows.stream().sorted(order).toList();
    }

    private static int rank(SampleUnit unit) {
        return switch (unit.kind) {
            case "BLOC" -> 0;
            case "CLUSTER" -> 1;
            default -> 2;
        };
    }

    /** The tenth cell comes after the second. */
    private static String padded(String id) {
        return NUMBER.matcher(id).replaceAll(SampleFiles::padded);
    }

    private static String padded(MatchResult number) {
        return Matcher.quoteReplacement("%04d".formatted(Integer.parseInt(number.group())));
    }
}
