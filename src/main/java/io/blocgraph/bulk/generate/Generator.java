package io.blocgraph.bulk.generate;

import java.nio.file.Path;
import java.util.EnumSet;

/**
 * Writes organizations of a chosen size in the bulk format: blocs with clusters, organizations,
 * cells, members, two terms of committees, and who answers for what. Every rule of severity
 * <em>error</em> holds in them; of the holes that real organizations have there are a few in a
 * hundred.
 *
 * <p>Rows go to disk as they are made, so that the size costs time and disk, but hardly any memory:
 * what is kept are the leaders of one bloc's organizations.
 */
public final class Generator {

    private Generator() {}

    /**
     * How much to write. The number of members is the product of the four, where an organization
     * without cells counts as one cell.
     *
     * @param blocs how many blocs
     * @param organizationsPerBloc how many organizations each of them has
     * @param cellsPerOrganization how many cells each organization has; 0 for grassroots cells
     * @param membersPerCell how many members a cell has on average, at least 4
     */
    public record Size(int blocs, int organizationsPerBloc, int cellsPerOrganization, int membersPerCell) {

        /** Refuses a size that no organization can have. */
        public Size {
            if (blocs < 1 || organizationsPerBloc < 1 || cellsPerOrganization < 0 || membersPerCell < 4) {
                throw new IllegalArgumentException("At least one bloc, one organization in it and four members a cell");
            }
        }

        /** How many members there will be. */
        public long members() {
            return (long) blocs * organizationsPerBloc * Math.max(1, cellsPerOrganization) * membersPerCell;
        }
    }

    /**
     * Writes a file set.
     *
     * @param directory where to; made if missing, files of the set that stand there are replaced
     * @param size how much
     * @param seed the same seed and size give the same files
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
