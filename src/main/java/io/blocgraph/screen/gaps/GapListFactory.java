/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.gaps;

import io.blocgraph.screen.change.Forms;
import io.blocgraph.screen.common.Page;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
     * Creates a list of gaps.
     *
     * @param selection which gaps
     * @param byPlace whether gaps are grouped by place instead of by rule
     * @return the list
     */
    public GapList create(GapSelection selection, boolean byPlace) {
        return list(gaps.find(selection, Gaps.MAX_GAPS), titles(), byPlace, "gap.none");
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
                gaps.find(GapSelection.below(null, Optional.empty()), Gaps.MAX_GAPS),
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
