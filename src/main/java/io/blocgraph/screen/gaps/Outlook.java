package io.blocgraph.screen.gaps;

import io.blocgraph.screen.structure.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is wrong today, and what will be on a later day if nothing is done. */
public final class Outlook {

    private final Page<Gap> today;
    private final List<Gap> coming;
    private final Map<String, String> titles;

    Outlook(Page<Gap> today, List<Gap> later, Map<String, String> titles) {
        this.today = today;
        this.titles = titles;
        var known = today.nodes().stream().map(Gap::identity).collect(Collectors.toSet());
        coming = later.stream().filter(it -> !known.contains(it.identity())).toList();
    }

    /** What the rules are called, by their codes. */
    Map<String, String> titles() {
        return titles;
    }

    /** In how many places one of these rules is broken today. */
    public int now(Set<String> rules) {
        return count(today.nodes().stream(), rules);
    }

    /** In how many places one of these rules will be broken that is kept today. */
    public int coming(Set<String> rules) {
        return count(coming.stream(), rules);
    }

    /** In how many places any rule is broken today. */
    public int total() {
        return today.totalCount();
    }

    /** Whether there is more than was looked at, so that the numbers are the least there are. */
    public boolean isCut() {
        return today.pageInfo().hasNextPage();
    }

    Page<Gap> now(int first) {
        var nodes = today.nodes().stream().limit(first).toList();
        return new Page<>(today.totalCount(), nodes, new Page.PageInfo(nodes.size() < today.totalCount(), null));
    }

    Page<Gap> coming(int first) {
        return new Page<>(coming.size(), coming.stream().limit(first).toList(), new Page.PageInfo(false, null));
    }

    private static int count(Stream<Gap> gaps, Set<String> rules) {
        return (int) gaps.filter(it -> rules.contains(it.rule())).count();
    }
}
