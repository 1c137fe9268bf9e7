package io.blocgraph.screen.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A change that is being thought of: which mutation, what is fixed about it, and the fields to fill in. */
final class Draft {

    final String title;
    final List<Entry<?>> entries = new ArrayList<>();
    private final String mutation;
    private final List<Map<String, Object>> fixed;
    private @Nullable Integer version;
    private @Nullable String warning;
    private Supplier<List<Step>> before = List::of;
    private boolean wide;
    private boolean undated;

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

    /** It cannot be taken back, which is said before. */
    Draft forGood(String said) {
        warning = said;
        return this;
    }

    Draft entry(Entry<?> entry) {
        entries.add(entry);
        return this;
    }

    /** Steps that are made before it, and together with it. */
    Draft after(Supplier<List<Step>> steps) {
        before = steps;
        return this;
    }

    /** Its form needs room: the preview stands beside it where there is some. */
    Draft wide() {
        wide = true;
        return this;
    }

    /** It takes no day and no decision: it concerns those of another change. */
    Draft undated() {
        undated = true;
        return this;
    }

    boolean isWide() {
        return wide;
    }

    boolean isUndated() {
        return undated;
    }

    @Nullable
    Integer version() {
        return version;
    }

    @Nullable
    String warning() {
        return warning;
    }

    /** Whether it is several changes, which only a decision holds together. */
    boolean isMany() {
        return fixed.size() + before.get().size() > 1;
    }

    /** Whether something was typed or chosen. */
    boolean isTouched() {
        return entries.stream().anyMatch(Entry::isChanged);
    }

    boolean isComplete() {
        return entries.stream().noneMatch(Entry::isMissing);
    }

    List<Step> steps() {
        var steps = new ArrayList<>(before.get());
        fixed.stream()
                .map(it -> {
                    var input = new HashMap<>(it);
                    entries.forEach(entry -> entry.put(input));
                    return new Step(mutation, input);
                })
                .forEach(steps::add);
        return List.copyOf(steps);
    }
}
