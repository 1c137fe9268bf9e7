/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.gaps;

import io.blocgraph.screen.change.Forms;
import io.blocgraph.screen.common.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Creates lists of gaps for all screens. Every method throws {@link io.blocgraph.screen.common.QueryFailedException} if
 * its query fails.
 */
@Component
public class GapListFactory {

    private static final int PREVIEW_SIZE = 10;

    private final Gaps gaps;
    private final Forms forms;

    GapListFactory(Gaps gaps, Forms forms) {
        this.gaps = gaps;
        this.forms = forms;
    }

    /**
     * Creates a list of the gaps of a unit and everything under it.
     *
     * @param within the id of the unit; null for all units
     * @param rules the codes of the rules to include; empty for all
     * @param severity the severity to include; null for all
     * @param day the day; empty for today
     * @param byPlace whether gaps are grouped by place instead of by rule
     * @return the list
     */
    public GapList create(
            @Nullable String within,
            List<String> rules,
            @Nullable String severity,
            Optional<LocalDate> day,
            boolean byPlace) {
        return list(gaps.find(within, rules, severity, Gaps.MAX_GAPS, day), titles(), byPlace, "gap.none");
    }

    private GapList list(Page<Gap> page, Map<String, String> titles, boolean byPlace, String none) {
        return new GapList(page, titles, byPlace ? Gap::location : it -> "", none, forms);
    }

    /**
     * Reads the gaps of today, and those that will arise by a later day if nothing changes.
     *
     * @param soon the later day
     * @return the gaps of both days
     */
    public GapForecast forecast(LocalDate soon) {
        return new GapForecast(
                gaps.find(null, List.of(), null, Gaps.MAX_GAPS, Optional.empty()),
                gaps.first(Gaps.MAX_GAPS, soon),
                titles());
    }

    /**
     * Creates a list of the first few gaps of today.
     *
     * @param forecast the gaps
     * @return the list
     */
    public GapList current(GapForecast forecast) {
        return list(forecast.current(PREVIEW_SIZE), forecast.titles(), false, "gap.none");
    }

    /**
     * Creates a list of the first few upcoming gaps.
     *
     * @param forecast the gaps
     * @return the list
     */
    public GapList upcoming(GapForecast forecast) {
        return list(forecast.upcoming(PREVIEW_SIZE), forecast.titles(), false, "gap.none.coming");
    }

    /** {@return the titles of the rules, by code} */
    public Map<String, String> titles() {
        return gaps.rules().stream().collect(Collectors.toMap(Gaps.Rule::code, Gaps.Rule::title));
    }
}
