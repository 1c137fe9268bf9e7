package io.blocgraph.screen.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A change that is being thought of: which mutation, what is fixed about it, and the fields to fill in. */
final class Draft {

    final String title;
    final List<Entry<?>> entries = new ArrayList<>();
    private final String mutation;
    private final List<Map<String, Object>> fixed;
    private @Nullable Integer version;
    private @Nullable LocalDate day;
    private @Nullable String warning;

    private Draft(String title, String mutation, List<Map<String, Object>> fixed) {
        this.title = title;
        this.mutation = mutation;
        this.fixed = fixed;
    }

    static Draft of(String title, String mutation, Map<String, Object> fixed) {
        return new Draft(title, mutation, List.of(fixed));
    }

    /** The same change of several things, made together. */
    static Draft each(String title, String mutation, List<Map<String, Object>> fixed) {
        return new Draft(title, mutation, fixed);
    }

    Draft version(@Nullable Integer version) {
        this.version = fixed.size() == 1 ? version : null;
        return this;
    }

    Draft on(@Nullable LocalDate day) {
        this.day = day;
        return this;
    }

    /** It cannot be taken back, which is said before. */
    Draft forGood(String said) {
        warning = said;
        return this;
    }

    Draft entry(Entry<?> entry) {
        entries.add(entry);
        return this;
    }

    @Nullable
    Integer version() {
        return version;
    }

    @Nullable
    LocalDate day() {
        return day;
    }

    @Nullable
    String warning() {
        return warning;
    }

    boolean isMany() {
        return fixed.size() > 1;
    }

    boolean isComplete() {
        return entries.stream().noneMatch(Entry::isMissing);
    }

    List<Step> steps() {
        return fixed.stream()
                .map(it -> {
                    var input = new HashMap<>(it);
                    entries.forEach(entry -> entry.put(input));
                    return new Step(mutation, input);
                })
                .toList();
    }
}
