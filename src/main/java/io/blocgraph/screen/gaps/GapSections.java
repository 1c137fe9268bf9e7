package io.blocgraph.screen.gaps;

import io.blocgraph.screen.change.Forms;
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
     */
    public GapList of(
            @Nullable String within, @Nullable String rule, @Nullable String severity, Optional<LocalDate> day) {
        var rules = rule == null ? List.<String>of() : List.of(rule);
        return new GapList(gaps.found(within, rules, severity, Gaps.MOST, day), titles(), forms);
    }

    /**
     * The first few gaps of all.
     *
     * @param rules only these rules; none for all
     * @param day the day; empty for today
     */
    public GapList some(List<String> rules, Optional<LocalDate> day) {
        return new GapList(gaps.found(null, rules, null, SOME, day), titles(), forms);
    }

    /** What the rules are called, by their codes. */
    public Map<String, String> titles() {
        return gaps.rules().stream().collect(Collectors.toMap(Gaps.Rule::code, Gaps.Rule::title));
    }
}
