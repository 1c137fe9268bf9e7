/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.gaps;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import io.blocgraph.screen.common.LazyComponent;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The coverage of today by bloc and cluster, and lazily that of recent years. */
class CoverageSection extends Section {

    private static final int YEARS_BACK = 5;

    private final transient Gaps gaps;
    private final @Nullable String within;

    /**
     * Creates the section.
     *
     * @param gaps reads the coverage
     * @param within the id of the unit; null for all units
     * @param today the current day
     */
    CoverageSection(Gaps gaps, @Nullable String within, LocalDate today) {
        this.gaps = gaps;
        this.within = within;
        addClassName("coverage");
        var now = gaps.coverage(within, Optional.empty());
        var bars = new Div();
        bars.addClassName("bars");
        now.blocs().forEach(it -> bars.add(new CoverageBar(it)));
        now.clusters().stream().filter(it -> it.share() < 1).forEach(it -> bars.add(new CoverageBar(it)));
        add(new H2(getTranslation("coverage.title")), new LazyComponent(() -> chart(now, today)), bars);
    }

    private CoverageChart chart(Gaps.Coverage now, LocalDate today) {
        var days =
                IntStream.rangeClosed(1, YEARS_BACK).mapToObj(today::minusYears).toList();
        var shares = new TreeMap<>(gaps.pastShares(within, days));
        if (now.total() > 0) {
            shares.put(today, now.share());
        }
        return new CoverageChart(shares);
    }
}
