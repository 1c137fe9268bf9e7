/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk.generate;

import java.nio.file.Path;
import java.util.EnumSet;

/**
 * Writes graphs of a chosen size in the bulk format: blocs with clusters, organizations, cells, members, two terms of
 * committees, and assignments. They comply with all rules of severity <em>error</em>; a few percent of seats and
 * assignments are vacant, as in real organizations.
 *
 * <p>Rows are written as they are generated. Memory use is therefore nearly independent of the size: only the leaders
 * of the organizations of one bloc are kept.
 */
public final class Generator {

    private Generator() {}

    /**
     * The size of a file set. The number of members is the product of the four components; an organization without
     * cells counts as one cell.
     *
     * @param blocs the number of blocs, at least 1
     * @param organizationsPerBloc the number of organizations in each bloc, at least 1
     * @param cellsPerOrganization the number of cells in each organization; 0 for grassroots cells
     * @param membersPerCell the average number of members in a cell, at least 4
     */
    public record Size(int blocs, int organizationsPerBloc, int cellsPerOrganization, int membersPerCell) {

        /**
         * Creates a size.
         *
         * @throws IllegalArgumentException if a number is below its minimum
         */
        public Size {
            if (blocs < 1 || organizationsPerBloc < 1 || cellsPerOrganization < 0 || membersPerCell < 4) {
                throw new IllegalArgumentException("At least one bloc, one organization in it and four members a cell");
            }
        }

        /** {@return the total number of members} */
        public long members() {
            return (long) blocs * organizationsPerBloc * Math.max(1, cellsPerOrganization) * membersPerCell;
        }
    }

    /**
     * Writes a file set. The same size and seed produce the same files.
     *
     * @param directory the target directory, created if it does not exist; existing files of the set are replaced
     * @param size the size
     * @param seed the seed of the random sequence
     * @throws java.io.UncheckedIOException if the files cannot be written
     */
    public static void write(Path directory, Size size, long seed) {
        RandomSource random = new RandomSource(seed);
        try (BulkFileWriter files =
                new BulkFileWriter(directory, EnumSet.range(BulkFile.UNITS, BulkFile.ASSIGNMENTS))) {
            for (int bloc = 1; bloc <= size.blocs(); bloc++) {
                new GeneratedBloc(files, random, size, bloc).write();
            }
        }
    }
}
