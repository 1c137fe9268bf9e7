package io.blocgraph.screen.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A change that is being thought of: which mutation, what is fixed about it, and the fields to fill in. */
final class ChangeForm {

    final String title;
    final List<FormField<?>> fields = new ArrayList<>();
    private final String mutation;
    private final List<Map<String, Object>> fixedInputs;
    private @Nullable Integer version;
    private @Nullable String warning;
    private Supplier<List<MutationStep>> precedingSteps = List::of;
    private boolean wide;
    private boolean undated;

    private ChangeForm(String title, String mutation, List<Map<String, Object>> fixed) {
        this.title = title;
        this.mutation = mutation;
        this.fixedInputs = fixed;
    }

    static ChangeForm of(String title, String mutation, Map<String, Object> fixed) {
        return new ChangeForm(title, mutation, List.of(fixed));
    }

    /** The same change of several things, made together. */
    static ChangeForm batch(String title, String mutation, List<Map<String, Object>> fixed) {
        return new ChangeForm(title, mutation, fixed);
    }

    ChangeForm version(@Nullable Integer version) {
        this.version = fixedInputs.size() == 1 ? version : null;
        return this;
    }

    /** It cannot be taken back, which is said before. */
    ChangeForm irreversible(String said) {
        warning = said;
        return this;
    }

    ChangeForm field(FormField<?> field) {
        fields.add(field);
        return this;
    }

    /** Steps that are made before it, and together with it. */
    ChangeForm precededBy(Supplier<List<MutationStep>> steps) {
        precedingSteps = steps;
        return this;
    }

    /** Its form needs room: the preview stands beside it where there is some. */
    ChangeForm wide() {
        wide = true;
        return this;
    }

    /** It takes no day and no decision: it concerns those of another change. */
    ChangeForm undated() {
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
    boolean isBatch() {
        return fixedInputs.size() + precedingSteps.get().size() > 1;
    }

    /** Whether something was typed or chosen. */
    boolean isDirty() {
        return fields.stream().anyMatch(FormField::isDirty);
    }

    boolean isComplete() {
        return fields.stream().noneMatch(FormField::isMissing);
    }

    List<MutationStep> steps() {
        var steps = new ArrayList<>(precedingSteps.get());
        fixedInputs.stream()
                .map(it -> {
                    var input = new HashMap<>(it);
                    fields.forEach(field -> field.writeTo(input));
                    return new MutationStep(mutation, input);
                })
                .forEach(steps::add);
        return List.copyOf(steps);
    }
}
