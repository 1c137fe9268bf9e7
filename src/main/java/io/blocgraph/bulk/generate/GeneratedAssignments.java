package io.blocgraph.bulk.generate;

import io.blocgraph.bulk.generate.Terms.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes who answers for what in one bloc: standing members for clusters, executive members for
 * organizations. A few clusters and organizations are left out: holes are what the product looks for.
 */
final class GeneratedAssignments {

    private final BulkFileWriter files;
    private final RandomSource random;
    private final String bloc;
    private final List<String> organizations = new ArrayList<>();
    private int assignments;

    /**
     * Prepares the assignments of a bloc.
     *
     * @param bloc the bloc's id
     */
    GeneratedAssignments(BulkFileWriter files, RandomSource random, String bloc) {
        this.files = files;
        this.random = random;
        this.bloc = bloc;
    }

    /** Remembers an organization that somebody is to answer for. */
    void organization(String unit) {
        organizations.add(unit);
    }

    /** Lets a member of the standing committee answer for a cluster, most of the time. */
    void cluster(Term term, Person holder, String cluster) {
        if (!random.chance(0.015)) {
            write(term, holder, List.of(cluster));
        }
    }

    /** Shares the organizations out among members of the executive committee. */
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
