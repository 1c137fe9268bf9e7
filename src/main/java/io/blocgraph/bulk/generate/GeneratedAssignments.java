/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk.generate;

import io.blocgraph.bulk.generate.Terms.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the assignments of one bloc: members of the standing committee are responsible for clusters, other members of
 * the executive committee for organizations. A few clusters and organizations are left without anyone responsible.
 */
final class GeneratedAssignments {

    private final BulkFileWriter files;
    private final RandomSource random;
    private final String bloc;
    private final List<String> organizations = new ArrayList<>();
    private int assignments;

    /**
     * Creates the assignments of a bloc.
     *
     * @param files the writer
     * @param random the source of randomness
     * @param bloc the bloc's id
     */
    GeneratedAssignments(BulkFileWriter files, RandomSource random, String bloc) {
        this.files = files;
        this.random = random;
        this.bloc = bloc;
    }

    /** Adds an organization that needs a responsible person. */
    void organization(String unit) {
        organizations.add(unit);
    }

    /** Assigns a cluster to a member of the standing committee; a few clusters are left out. */
    void cluster(Term term, Person holder, String cluster) {
        if (!random.chance(0.015)) {
            write(term, holder, List.of(cluster));
        }
    }

    /** Distributes the organizations among members of the executive committee; a few organizations are left out. */
    void organizations(Term term, List<Person> holders) {
        int share = Math.ceilDiv(organizations.size(), holders.size());
        for (int holder = 0; holder * share < organizations.size(); holder++) {
            List<String> units =
                    organizations.subList(holder * share, Math.min((holder + 1) * share, organizations.size())).stream()
                            .filter(unit -> !random.chance(0.05))
                            .toList();
            write(term, holders.get(holder), units);
        }
    }

    private void write(Term term, Person holder, List<String> units) {
        String id = "%s-a-%04d".formatted(bloc, ++assignments);
        String decision = "%d-QĐ/ĐUK".formatted(20 + assignments);
        LocalDate since = term.start().plusDays(18);
        units.forEach(unit -> files.write(new Row.Assignment(id, holder, unit, since, term.end(), decision)));
    }
}
