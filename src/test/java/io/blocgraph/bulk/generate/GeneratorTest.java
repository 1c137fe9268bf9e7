/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the guarantees of a generated file set. */
class GeneratorTest {

    private static final Generator.Size SMALL = new Generator.Size(2, 12, 3, 11);

    @TempDir
    Path directory;

    @Test
    void thereAreAsManyMembersAsTheSizeSays() throws IOException {
        Generator.write(directory, SMALL, 1);

        assertThat(Files.readAllLines(directory.resolve("members.csv"))).hasSize((int) SMALL.members() + 1);
        assertThat(Files.readAllLines(directory.resolve("units.csv"))).hasSize(1 + 2 * (1 + 1 + 12 + 12 * 3));
    }

    @Test
    void theSameSeedGivesTheSameFiles() {
        Path one = directory.resolve("one");
        Path other = directory.resolve("other");

        Generator.write(one, SMALL, 7);
        Generator.write(other, SMALL, 7);

        for (BulkFile file : new BulkFile[] {BulkFile.MEMBERS, BulkFile.SEATS, BulkFile.ASSIGNMENTS}) {
            assertThat(one.resolve(file.fileName())).hasSameTextualContentAs(other.resolve(file.fileName()));
        }
    }

    @Test
    void anotherSeedGivesOtherPeople() throws IOException {
        Generator.write(directory.resolve("one"), SMALL, 1);
        Generator.write(directory.resolve("other"), SMALL, 2);

        assertThat(Files.readString(directory.resolve("one/members.csv")))
                .isNotEqualTo(Files.readString(directory.resolve("other/members.csv")));
    }

    @Test
    void anOrganizationWithoutCellsIsAGrassrootsCell() throws IOException {
        Generator.write(directory, new Generator.Size(1, 3, 0, 9), 1);

        assertThat(Files.readString(directory.resolve("units.csv")))
                .contains("CELL")
                .doesNotContain("b01-001-1");
    }

    @Test
    void aSizeThatNoOrganizationCanHaveIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Generator.Size(0, 1, 1, 10));
    }
}
