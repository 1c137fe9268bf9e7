package io.blocgraph.screen.change;

import static io.blocgraph.screen.change.Entries.say;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.TextRenderer;
import io.blocgraph.screen.DayField;
import io.blocgraph.screen.TypedInput;
import io.blocgraph.screen.change.Choices.Decision;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is asked of every change: from when, by which decision, and why. */
class TermsFields extends Div {

    private final DayField day = new DayField(say("terms.effectiveOn"));
    private final ComboBox<Decision> decision = new ComboBox<>(say("terms.decision"));
    private final TextField issuer = new TextField(say("terms.issuer"));
    private final DayField signedOn = new DayField(say("terms.signedOn"));
    private final TextField reason = new TextField(say("terms.reason"));
    private final LocalDate from;
    private final boolean dated;
    private boolean decisionNeeded;

    TermsFields(LocalDate from, boolean dated, Choices choices, Runnable changed) {
        this.from = from;
        this.dated = dated;
        addClassName("form-fields");
        day.setValue(from);
        day.setRequiredIndicatorVisible(true);
        decision.setItemLabelGenerator(Decision::number);
        decision.setRenderer(new TextRenderer<>(Decision::label));
        Map<String, List<Decision>> found = new HashMap<>();
        decision.setItems(
                query -> found.computeIfAbsent(query.getFilter().orElse(""), choices::decisions).stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()),
                query -> found.computeIfAbsent(query.getFilter().orElse(""), choices::decisions)
                        .size());
        decision.setClearButtonVisible(true);
        decision.setManualValidation(true);
        decision.setHelperText(say("terms.decision.hint"));
        decision.setAllowCustomValue(true);
        decision.addCustomValueSetListener(
                it -> decision.setValue(Decision.ofNumber(it.getDetail().strip())));
        decision.addValueChangeListener(it -> {
            showNew(it.getValue());
            changed.run();
        });
        issuer.setHelperText(say("terms.issuer.hint"));
        TypedInput.onChange(day, changed);
        TypedInput.onChange(signedOn, changed);
        showNew(null);
        day.setVisible(dated);
        decision.setVisible(dated);
        add(day, decision, issuer, signedOn, reason);
    }

    /** Says whether there must be a decision. */
    void needsDecision(boolean needed) {
        decisionNeeded = needed;
        decision.setRequiredIndicatorVisible(needed);
        decision.setHelperText(say(needed ? "terms.decision.needed" : "terms.decision.hint"));
    }

    boolean isTouched() {
        return !from.equals(day.getValue()) || !decision.isEmpty() || !reason.isEmpty();
    }

    boolean hasDay() {
        return !day.isEmpty() && TypedInput.fault(day).isEmpty();
    }

    private void showNew(@Nullable Decision chosen) {
        var isNew = chosen != null && chosen.id().isEmpty();
        issuer.setVisible(isNew);
        signedOn.setVisible(isNew);
    }

    boolean isComplete() {
        return hasDay()
                && (!decisionNeeded || !decision.isEmpty())
                && (!signedOn.isVisible() || TypedInput.fault(signedOn).isEmpty());
    }

    LocalDate day() {
        return day.getValue();
    }

    void trouble(Trouble trouble) {
        if ("effectiveOn".equals(trouble.field())) {
            day.setErrorMessage(trouble.message());
            day.setInvalid(true);
        } else {
            decision.setErrorMessage(trouble.message());
            decision.setInvalid(true);
        }
    }

    /** Whether a problem with this field of the input belongs here. */
    static boolean has(@Nullable String field) {
        return "effectiveOn".equals(field) || "decision".equals(field) || "number".equals(field);
    }

    void clear() {
        day.validate();
        decision.setInvalid(false);
    }

    /** What is typed, as the API takes it. */
    Map<String, Object> input() {
        var input = new HashMap<String, Object>();
        if (dated) {
            input.put("effectiveOn", day.getValue().toString());
        }
        var chosen = decision.getValue();
        if (chosen != null && !chosen.id().isEmpty()) {
            input.put("decision", Map.of("id", chosen.id()));
        } else if (chosen != null) {
            var made = new HashMap<String, Object>(Map.of("number", chosen.number()));
            if (!issuer.isEmpty()) {
                made.put("issuer", issuer.getValue());
            }
            if (!signedOn.isEmpty()) {
                made.put("signedOn", signedOn.getValue().toString());
            }
            input.put("decision", made);
        }
        if (!reason.isEmpty()) {
            input.put("reason", reason.getValue());
        }
        return input;
    }
}
