/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk.generate;

import io.blocgraph.bulk.generate.SampleBlocCommittees.Slate;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/**
 * Writes the sample graph: four blocs with the figures of a newspaper report, a history that
 * questions about the past meet, and the gaps that {@code graph-seed/README.md} lists.
 *
 * <p>Whoever changes it runs it again, and brings the tables of the README up to date.
 */
final class SampleGraphWriter {

    private static final long SEED = 20091231;

    private SampleGraphWriter() {}

    /**
     * Writes the files anew.
     *
     * @param args the directory, {@code graph-seed} if there is none
     */
    public static void main(String[] args) {
        write(Path.of(args.length > 0 ? args[0] : "graph-seed"));
    }

    /** Writes the files into a directory. */
    static void write(Path directory) {
        long seed = SEED;
        try (BulkFileWriter files = new BulkFileWriter(directory, EnumSet.allOf(BulkFile.class))) {
            for (SamplePlan plan : SamplePlan.all()) {
                // A seed for each bloc: what changes in one leaves the others as they are.
                SampleGraph graph = bloc(plan, new RandomSource(seed++));
                new SampleFiles(files).write(graph);
                files.write(new SampleFollowUps(graph, new RandomSource(seed + 100)).record());
            }
        }
    }

    private static SampleGraph bloc(SamplePlan plan, RandomSource random) {
        SampleGraph graph = new SampleGraph(plan, random);
        Map<String, Integer> sizes = new SampleStructure(graph).build();
        new SampleHistory(graph).tell();
        SamplePopulation population = new SamplePopulation(graph);
        population.settle(sizes);
        SampleCommittees committees = new SampleCommittees(graph, population);
        committees.elect();
        List<Slate> slates = new SampleBlocCommittees(graph, committees, population).elect();
        SampleAssignments assignments = new SampleAssignments(graph);
        assignments.assign(slates);
        new SampleVacancies(graph, assignments).create(slates.getLast());
        if (plan.id().equals("dn")) {
            new SampleCommendations(graph).commend();
        }
        return graph;
    }
}
