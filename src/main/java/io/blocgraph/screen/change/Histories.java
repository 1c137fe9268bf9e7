package io.blocgraph.screen.change;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.blocgraph.screen.Answers;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks for the history, and draws it. */
@Component
public class Histories {

    private final Answers answers;
    private final Dialogs dialogs;
    private final Clock clock;

    Histories(Answers answers, Dialogs dialogs, Clock clock) {
        this.clock = clock;
        this.answers = answers;
        this.dialogs = dialogs;
    }

    /**
     * The history of one thing, or of a unit and all below it, or all.
     *
     * @param argument {@code entity} or {@code within}; null for all
     * @param id the id of that
     * @param first how many entries at once
     */
    public ChangeList of(@Nullable String argument, @Nullable String id, int first) {
        return new ChangeList(cursor -> page(argument, id, first, cursor), clock.getZone(), dialogs);
    }

    private Page page(@Nullable String argument, @Nullable String id, int first, Optional<String> cursor) {
        var variables = new HashMap<String, Object>(Map.of("first", first));
        if (argument != null && id != null) {
            variables.put(argument, id);
        }
        cursor.ifPresent(it -> variables.put("after", it));
        return answers.to("tasks/changes", Optional.empty(), variables)
                .field("page")
                .toEntity(Page.class);
    }

    /** A page of the history. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Page(List<Made> nodes, Info pageInfo) {}

    /** Whether it goes on. */
    record Info(boolean hasNextPage, @Nullable String endCursor) {}
}
