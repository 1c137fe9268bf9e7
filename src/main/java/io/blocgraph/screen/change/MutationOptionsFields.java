/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.change;

import static io.blocgraph.screen.change.FormFields.translate;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.data.renderer.TextRenderer;
import io.blocgraph.screen.common.DayField;
import io.blocgraph.screen.common.FieldInput;
import io.blocgraph.screen.common.OptionLookup;
import io.blocgraph.screen.common.OptionLookup.Decision;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields common to all changes: effective date, decision and reason. */
public class MutationOptionsFields extends Div {

    private final Binder<MutationOptions> binder = new Binder<>(MutationOptions.class);
    private final DayField day = new DayField(translate("terms.effectiveOn"));
    private final ComboBox<Decision> decision = new ComboBox<>(translate("terms.decision"));
    private final TextField issuer = new TextField(translate("terms.issuer"));
    private final DayField signedOn = new DayField(translate("terms.signedOn"));
    private final TextField reason = new TextField(translate("terms.reason"));
    private final LocalDate initialDay;
    private final boolean isDated;
    private boolean isDecisionRequired;

    /**
     * Creates the fields.
     *
     * @param from the initial effective date
     * @param dated whether the change has an effective date and a decision
     * @param options looks up decisions
     * @param changed called when a value changes
     */
    public MutationOptionsFields(LocalDate from, boolean dated, OptionLookup options, Runnable changed) {
        this.initialDay = from;
        this.isDated = dated;
        addClassName("form-fields");
        binder.forField(day).bind("effectiveOn");
        binder.forField(decision).bind("decision");
        binder.forField(issuer).bind("issuer");
        binder.forField(signedOn).bind("signedOn");
        binder.forField(reason).bind("reason");
        day.setValue(from);
        day.setRequiredIndicatorVisible(true);
        decision.setItemLabelGenerator(Decision::number);
        decision.setRenderer(new TextRenderer<>(Decision::label));
        Map<String, List<Decision>> found = new HashMap<>();
        decision.setItems(
                query -> found.computeIfAbsent(query.getFilter().orElse(""), options::decisions).stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()),
                query -> found.computeIfAbsent(query.getFilter().orElse(""), options::decisions)
                        .size());
        decision.setClearButtonVisible(true);
        decision.setManualValidation(true);
        decision.setHelperText(translate("terms.decision.hint"));
        decision.setAllowCustomValue(true);
        decision.addCustomValueSetListener(
                it -> decision.setValue(Decision.ofNumber(it.getDetail().strip())));
        decision.addValueChangeListener(it -> {
            showNewDecisionFields(it.getValue());
            changed.run();
        });
        issuer.setHelperText(translate("terms.issuer.hint"));
        FieldInput.onChange(day, changed);
        FieldInput.onChange(signedOn, changed);
        showNewDecisionFields(null);
        day.setVisible(dated);
        decision.setVisible(dated);
        add(day, decision, issuer, signedOn, reason);
    }

    /** Sets whether a decision is required. */
    void requireDecision(boolean needed) {
        isDecisionRequired = needed;
        decision.setRequiredIndicatorVisible(needed);
        decision.setHelperText(translate(needed ? "terms.decision.needed" : "terms.decision.hint"));
    }

    boolean isDirty() {
        return !initialDay.equals(day.getValue()) || !decision.isEmpty() || !reason.isEmpty();
    }

    boolean hasDay() {
        return !day.isEmpty() && FieldInput.fault(day).isEmpty();
    }

    private void showNewDecisionFields(@Nullable Decision chosen) {
        var isNew = chosen != null && chosen.id().isEmpty();
        issuer.setVisible(isNew);
        signedOn.setVisible(isNew);
    }

    /** {@return whether all values are valid and the required ones are given} */
    public boolean isComplete() {
        return hasDay()
                && (!isDecisionRequired || !decision.isEmpty())
                && (!signedOn.isVisible() || FieldInput.fault(signedOn).isEmpty());
    }

    LocalDate day() {
        return day.getValue();
    }

    void showError(Problem problem) {
        if ("effectiveOn".equals(problem.field())) {
            day.setErrorMessage(problem.message());
            day.setInvalid(true);
        } else {
            decision.setErrorMessage(problem.message());
            decision.setInvalid(true);
        }
    }

    /** Returns whether problems with a field of the input are shown by these fields. */
    static boolean handles(@Nullable String field) {
        return "effectiveOn".equals(field) || "decision".equals(field) || "number".equals(field);
    }

    void clearErrors() {
        day.validate();
        decision.setInvalid(false);
    }

    /**
     * Converts the values to input of the API. Must be called only if the fields are complete.
     *
     * @return the input
     * @throws IllegalStateException if a value is invalid
     */
    public Map<String, Object> input() {
        try {
            return binder.writeRecord().toInput(isDated);
        } catch (ValidationException incomplete) {
            throw new IllegalStateException(incomplete);
        }
    }
}
