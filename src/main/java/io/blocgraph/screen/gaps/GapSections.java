package io.blocgraph.screen.gaps;

import io.blocgraph.screen.change.Forms;
import io.blocgraph.screen.structure.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the gaps of a unit, or of all, wherever a screen shows them. */
@Component
public class GapSections {

    private static final int SOME = 25;

    private final Gaps gaps;
    private final Forms forms;

    GapSections(Gaps gaps, Forms forms) {
        this.gaps = gaps;
        this.forms = forms;
    }

    /**
     * The gaps of a unit and of all below it.
     *
     * @param within the id of the unit; null for all
     * @param rule only this rule; null for all
     * @param severity only of this severity; null for all
     * @param day the day; empty for today
     * @param byPlace whether they are put together by where they are, instead of by rule
     */
    public GapList of(
            @Nullable String within,
            @Nullable String rule,
            @Nullable String severity,
            Optional<LocalDate> day,
            boolean byPlace) {
        var rules = rule == null ? List.<String>of() : List.of(rule);
        return list(gaps.found(within, rules, severity, Gaps.MOST, day), byPlace, "gap.none");
    }

    private GapList list(Page<Gap> page, boolean byPlace, String none) {
        return new GapList(page, titles(), byPlace ? Gap::whereabouts : it -> "", none, forms);
    }

    /** The first few gaps of all. */
    public GapList some() {
        return list(gaps.found(null, List.of(), null, SOME, Optional.empty()), false, "gap.none");
    }

    /**
     * What is no gap yet, and will be one on a day if nothing is done.
     *
     * @param rules only of these rules
     * @param day the day
     */
    public GapList coming(List<String> rules, LocalDate day) {
        var now = gaps.found(null, rules, null, Gaps.MOST, Optional.empty()).nodes().stream()
                .map(Gap::identity)
                .collect(Collectors.toSet());
        var then = gaps.found(null, rules, null, Gaps.MOST, Optional.of(day)).nodes().stream()
                .filter(it -> !now.contains(it.identity()))
                .limit(SOME)
                .toList();
        return list(new Page<>(then.size(), then, new Page.PageInfo(false, null)), false, "gap.none.coming");
    }

    /** What the rules are called, by their codes. */
    public Map<String, String> titles() {
        return gaps.rules().stream().collect(Collectors.toMap(Gaps.Rule::code, Gaps.Rule::title));
    }
}
