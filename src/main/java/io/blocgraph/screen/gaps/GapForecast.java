package io.blocgraph.screen.gaps;

import io.blocgraph.screen.common.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares the gaps of today with those of a later day if nothing is done. */
public final class GapForecast {

    private final Page<Gap> current;
    private final List<Gap> upcoming;
    private final Map<String, String> titles;

    GapForecast(Page<Gap> today, List<Gap> later, Map<String, String> titles) {
        this.current = today;
        this.titles = titles;
        var known = today.nodes().stream().map(Gap::key).collect(Collectors.toSet());
        upcoming = later.stream().filter(it -> !known.contains(it.key())).toList();
    }

    /** What the rules are called, by their codes. */
    Map<String, String> titles() {
        return titles;
    }

    /** Counts the gaps of some rules today. */
    public int current(Set<String> rules) {
        return count(current.nodes().stream(), rules);
    }

    /** Counts the gaps of some rules that are still to come. */
    public int upcoming(Set<String> rules) {
        return count(upcoming.stream(), rules);
    }

    /** Counts all gaps of today. */
    public int total() {
        return current.totalCount();
    }

    /** Tells whether there are more than were read, so that the numbers are lower bounds. */
    public boolean isTruncated() {
        return current.pageInfo().hasNextPage();
    }

    Page<Gap> current(int first) {
        var nodes = current.nodes().stream().limit(first).toList();
        return new Page<>(current.totalCount(), nodes, new Page.PageInfo(nodes.size() < current.totalCount(), null));
    }

    Page<Gap> upcoming(int first) {
        return new Page<>(upcoming.size(), upcoming.stream().limit(first).toList(), new Page.PageInfo(false, null));
    }

    private static int count(Stream<Gap> gaps, Set<String> rules) {
        return (int) gaps.filter(it -> rules.contains(it.rule())).count();
    }
}
