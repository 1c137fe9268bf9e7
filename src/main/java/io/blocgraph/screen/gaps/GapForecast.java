/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.gaps;

import io.blocgraph.screen.common.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The gaps of today, and those that will arise by a later day if nothing changes. */
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

    /** Returns the titles of the rules, by code. */
    Map<String, String> titles() {
        return titles;
    }

    /**
     * Counts the gaps of today that violate the given rules.
     *
     * @param rules the codes of the rules
     * @return the number of gaps, a lower bound if {@linkplain #isTruncated() truncated}
     */
    public int current(Set<String> rules) {
        return count(current.nodes().stream(), rules);
    }

    /**
     * Counts the upcoming gaps that violate the given rules.
     *
     * @param rules the codes of the rules
     * @return the number of gaps, a lower bound if {@linkplain #isTruncated() truncated}
     */
    public int upcoming(Set<String> rules) {
        return count(upcoming.stream(), rules);
    }

    /**
     * Counts all gaps of today.
     *
     * @return the exact number of gaps
     */
    public int total() {
        return current.totalCount();
    }

    /** {@return whether there are more gaps than were read, so that numbers by rule are lower bounds} */
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
