/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.gaps;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.blocgraph.access.CurrentAccount;
import io.blocgraph.bulk.BulkImportedEvent;
import io.blocgraph.graph.Scope;
import io.blocgraph.history.ChangeFeed;
import io.blocgraph.screen.common.GraphQlQueries;
import io.blocgraph.screen.common.ListColumn;
import io.blocgraph.screen.common.Page;
import io.blocgraph.screen.common.PagedRows;
import io.blocgraph.screen.common.TableDownload;
import io.blocgraph.screen.common.TableDownloads;
import io.blocgraph.screen.common.Texts;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/**
 * Reads gaps, rules and coverage from the API. Every method throws
 * {@link io.blocgraph.screen.common.QueryFailedException} if its query fails.
 */
@Component
public class Gaps {

    /** The maximum number of gaps shown; beyond that, they must be filtered. */
    static final int MAX_GAPS = 200;

    private static final int MAX_SHARES = 1_000;
    private static final Duration EXPIRY = Duration.ofMinutes(10);

    private static final ParameterizedTypeReference<Page<Gap>> PAGE_TYPE = new ParameterizedTypeReference<>() {};

    private final GraphQlQueries queries;
    private final TableDownloads downloads;
    private final CurrentAccount currentAccount;
    private final ChangeFeed changeFeed;
    private final Cache<PastDay, Share> pastShares = Caffeine.newBuilder()
            .maximumSize(MAX_SHARES)
            .expireAfterWrite(EXPIRY)
            .build();

    Gaps(GraphQlQueries queries, TableDownloads downloads, CurrentAccount currentAccount, ChangeFeed changeFeed) {
        this.queries = queries;
        this.downloads = downloads;
        this.currentAccount = currentAccount;
        this.changeFeed = changeFeed;
    }

    @EventListener
    void evict(BulkImportedEvent loaded) {
        pastShares.invalidateAll();
    }

    Page<Gap> find(GapSelection selection, int first) {
        return queries.read(selection.document(), selection.day(), selection.variables(first), "page", PAGE_TYPE);
    }

    /** Returns a menu to download all gaps that a filter selects. */
    TableDownload download(GapSelection selection, Map<String, String> titles) {
        List<ListColumn<Gap>> columns = List.of(
                new ListColumn<>("gap.rule", it -> titles.getOrDefault(it.rule(), it.rule())),
                new ListColumn<>("gap.severity", it -> Texts.translate("severity." + it.severity())),
                new ListColumn<>("download.unit.code", it -> it.unit().code()),
                new ListColumn<>("download.unit", it -> it.unit().qualifiedName()),
                new ListColumn<>("gap.within", Gap::location),
                new ListColumn<>(
                        "member.code",
                        it -> it.member() == null ? null : it.member().code()),
                new ListColumn<>(
                        "member.name",
                        it -> it.member() == null ? null : it.member().fullName()),
                new ListColumn<>("download.since", Gap::since),
                new ListColumn<>("download.message", Gap::message),
                new ListColumn<>("download.remedy", Gap::remedy));
        Iterable<Gap> rows = new PagedRows<>(cursor -> {
            var variables = selection.variables(MAX_GAPS);
            variables.put("counted", false);
            cursor.ifPresent(it -> variables.put("after", it));
            var response = queries.execute(selection.document(), selection.day(), variables);
            return new Page<>(
                    0,
                    response.field("page.nodes").toEntityList(Gap.class),
                    Objects.requireNonNull(response.field("page.pageInfo").toEntity(Page.PageInfo.class)));
        });
        return downloads.create("gaps", "gaps", Texts.translate("nav.gaps"), selection.day(), columns, () -> rows);
    }

    /** Reads the first gaps of a day, without their number: counting them would evaluate the rules for all units. */
    List<Gap> first(int first, LocalDate day) {
        return queries.execute("tasks/gaps", Optional.of(day), Map.of("first", first, "counted", false))
                .field("page.nodes")
                .toEntityList(Gap.class);
    }

    List<Rule> rules() {
        return queries.execute("tasks/rules", Optional.empty(), Map.of())
                .field("rules")
                .toEntityList(Rule.class);
    }

    /**
     * Reads the coverage on a day.
     *
     * @param within the id of the unit; null for all units
     * @param day the day; empty for today
     * @return the coverage
     */
    public Coverage coverage(@Nullable String within, Optional<LocalDate> day) {
        return queries.read(
                "tasks/coverage",
                day,
                within == null ? Map.of() : Map.of("within", within),
                "coverage",
                Coverage.class);
    }

    /**
     * Reads the coverage on past days. It seldom changes, so it is kept until something else does.
     *
     * @param within the id of the unit; null for all units
     * @param days the days
     * @return the share of units with a complete chain by day, without days on which there were no units
     */
    SortedMap<LocalDate, Double> pastShares(@Nullable String within, Collection<LocalDate> days) {
        var scope = currentAccount.scope();
        var change = changeFeed.latestNumber();
        var shares = new TreeMap<LocalDate, Double>();
        for (var day : days) {
            var known = pastShares.get(
                    new PastDay(Optional.ofNullable(within), day, scope, change), it -> readShare(within, day));
            if (known.total() > 0) {
                shares.put(day, known.share());
            }
        }
        return shares;
    }

    private Share readShare(@Nullable String within, LocalDate day) {
        var variables = new HashMap<String, Object>(Map.of("listed", false));
        if (within != null) {
            variables.put("within", within);
        }
        return queries.read("tasks/coverage", Optional.of(day), variables, "coverage", Share.class);
    }

    private record PastDay(Optional<String> within, LocalDate day, Scope scope, long change) {}

    private record Share(int total, double share) {}

    /** A rule, in the user's language. */
    record Rule(String code, String title, String severity, String explanation) {}

    /**
     * The coverage: the share of units with a complete responsibility chain.
     *
     * @param total the number of units
     * @param complete the number of units with a complete chain
     * @param share the ratio of the two, from 0 to 1
     * @param blocs the coverage of each bloc
     * @param clusters the coverage of each cluster
     */
    public record Coverage(
            int total, int complete, double share, List<UnitCoverage> blocs, List<UnitCoverage> clusters) {}

    /**
     * The coverage of one unit.
     *
     * @param unit the unit
     * @param total the number of units in it
     * @param complete the number of units with a complete chain
     * @param share the ratio of the two, from 0 to 1
     */
    public record UnitCoverage(UnitName unit, int total, int complete, double share) {}

    /**
     * A reference to a unit.
     *
     * @param code the code
     * @param name the name
     */
    public record UnitName(String code, String name) {}
}
