package io.blocgraph.screen.gaps;

import io.blocgraph.screen.common.GraphQlQueries;
import io.blocgraph.screen.common.Page;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** Reads gaps and coverage. */
@Component
public class Gaps {

    /** More than these are shown only when they are filtered. */
    static final int MAX_GAPS = 200;

    private static final ParameterizedTypeReference<Page<Gap>> PAGE_TYPE = new ParameterizedTypeReference<>() {};

    private final GraphQlQueries queries;

    Gaps(GraphQlQueries queries) {
        this.queries = queries;
    }

    Page<Gap> find(
            @Nullable String within,
            List<String> rules,
            @Nullable String severity,
            int first,
            Optional<LocalDate> day) {
        var variables = new HashMap<String, Object>(Map.of("first", first));
        if (within != null) {
            variables.put("within", within);
        }
        if (!rules.isEmpty()) {
            variables.put("rules", rules);
        }
        if (severity != null) {
            variables.put("severity", severity);
        }
        return queries.execute("tasks/gaps", day, variables).field("page").toEntity(PAGE_TYPE);
    }

    /** The first gaps of a day. How many there are is not asked: all units would have to be judged for that. */
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

    /** Reads how far responsibility reaches on a day. */
    public Coverage coverage(@Nullable String within, Optional<LocalDate> day) {
        return queries.execute("tasks/coverage", day, within == null ? Map.of() : Map.of("within", within))
                .field("coverage")
                .toEntity(Coverage.class);
    }

    /** A rule in the reader's language. */
    record Rule(String code, String title, String severity, String explanation) {}

    /** Counts the units with somebody responsible at every level. */
    public record Coverage(
            int total, int complete, double share, List<UnitCoverage> blocs, List<UnitCoverage> clusters) {}

    /** Counts the same in one unit. */
    public record UnitCoverage(UnitName unit, int total, int complete, double share) {}

    /** Names a unit. */
    public record UnitName(String code, String name) {}
}
