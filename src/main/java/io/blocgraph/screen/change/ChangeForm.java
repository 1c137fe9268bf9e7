/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The form of a change: the mutation, its fixed input, and the fields for the rest. */
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
    private @Nullable String nesting;
    private @Nullable String subject;

    private ChangeForm(String title, String mutation, List<Map<String, Object>> fixed) {
        this.title = title;
        this.mutation = mutation;
        this.fixedInputs = fixed;
    }

    static ChangeForm of(String title, String mutation, Map<String, Object> fixed) {
        return new ChangeForm(title, mutation, List.of(fixed));
    }

    /** Creates a form that applies the same mutation to several objects in one request. */
    static ChangeForm batch(String title, String mutation, List<Map<String, Object>> fixed) {
        return new ChangeForm(title, mutation, fixed);
    }

    ChangeForm version(@Nullable Integer version) {
        this.version = fixedInputs.size() == 1 ? version : null;
        return this;
    }

    /** Marks the change as irreversible, with a warning shown above the fields. */
    ChangeForm irreversible(String said) {
        warning = said;
        return this;
    }

    ChangeForm field(FormField<?> field) {
        fields.add(field);
        return this;
    }

    /** Sets steps that precede the change in the same request. */
    ChangeForm precededBy(Supplier<List<MutationStep>> steps) {
        precedingSteps = steps;
        return this;
    }

    /** Makes the dialog wide, with the preview beside the form in wide windows. */
    ChangeForm wide() {
        wide = true;
        return this;
    }

    /** Omits the effective date and the decision, as for undoing another change. */
    ChangeForm undated() {
        undated = true;
        return this;
    }

    /** Sends the input as the one element of a list in a field of the mutation's input. */
    ChangeForm nested(String field) {
        nesting = field;
        return this;
    }

    /** Says what the form is about, if its input does not. */
    ChangeForm about(String id) {
        subject = id;
        return this;
    }

    /** Returns what the form is about, as a key under which the browser keeps what was typed into it. */
    String draftKey() {
        return mutation
                + Stream.concat(fixedInputs.stream().flatMap(it -> it.values().stream()), Stream.ofNullable(subject))
                        .map(String::valueOf)
                        .sorted()
                        .collect(Collectors.joining(",", ".", ""));
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

    /** Returns whether the form makes several changes, which require a decision to be applied together. */
    boolean isBatch() {
        return fixedInputs.size() + precedingSteps.get().size() > 1;
    }

    /** Returns whether any field has been edited. */
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
                    return new MutationStep(
                            mutation, nesting == null ? input : new HashMap<>(Map.of(nesting, List.of(input))));
                })
                .forEach(steps::add);
        return List.copyOf(steps);
    }
}
