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

/** Draws the gaps of a unit, or of all, wherever a screen shows them. */
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
     * Lists the gaps of a unit and of everything under it.
     *
     * @param within the id of the unit; null for all
     * @param rules only these rules; none for all
     * @param severity only of this severity; null for all
     * @param day the day; empty for today
     * @param byPlace whether they are put together by where they are, instead of by rule
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
     * Reads the gaps of today, and those of a later day if nothing is done.
     *
     * @param soon the day
     */
    public GapForecast forecast(LocalDate soon) {
        return new GapForecast(
                gaps.find(null, List.of(), null, Gaps.MAX_GAPS, Optional.empty()),
                gaps.first(Gaps.MAX_GAPS, soon),
                titles());
    }

    /** Lists the first few gaps of today. */
    public GapList current(GapForecast forecast) {
        return list(forecast.current(PREVIEW_SIZE), forecast.titles(), false, "gap.none");
    }

    /** Lists the first few gaps that are still to come. */
    public GapList upcoming(GapForecast forecast) {
        return list(forecast.upcoming(PREVIEW_SIZE), forecast.titles(), false, "gap.none.coming");
    }

    /** Returns the titles of the rules, by their codes. */
    public Map<String, String> titles() {
        return gaps.rules().stream().collect(Collectors.toMap(Gaps.Rule::code, Gaps.Rule::title));
    }
}
