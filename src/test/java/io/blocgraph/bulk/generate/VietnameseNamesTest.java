/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.blocgraph.bulk.generate.VietnameseNames.Region;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Names as they are in Vietnam. */
class VietnameseNamesTest {

    private static final int MANY = 5_000;

    @ParameterizedTest
    @EnumSource
    void everyNameIsComposedAndHasTwoPartsAtLeast(Region region) {
        assertThat(names(region))
                .allMatch(name -> Normalizer.isNormalized(name, Normalizer.Form.NFC)
                        && name.equals(name.strip())
                        && name.split(" ").length >= 2);
    }

    @Test
    void moreThanAThirdAreCalledNguyen() {
        long nguyen = names(Region.NORTH).stream()
                .filter(name -> name.startsWith("Nguyễn "))
                .count();

        assertThat(nguyen / (double) MANY).isCloseTo(0.38, within(0.04));
    }

    @Test
    void peoplesOfTheHighlandsAreNamedInTheirOwnWay() {
        assertThat(names(Region.DAK_LAK))
                .anyMatch(name -> name.startsWith("Y "))
                .anyMatch(name -> name.startsWith("H'"));
        assertThat(names(Region.GIA_LAI)).anyMatch(name -> name.contains(" H'"));
    }

    private static List<String> names(Region region) {
        VietnameseNames names = new VietnameseNames(new RandomSource(3).random(), region);
        return Stream.iterate(0, i -> i + 1)
                .limit(MANY)
                .map(i -> i % 2 == 0 ? names.woman(1960 + i % 45) : names.man(1960 + i % 45))
                .toList();
    }
}
