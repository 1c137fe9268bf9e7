/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.change;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.blocgraph.screen.common.FormDialog;
import io.blocgraph.screen.common.QueryFailedException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The dialog in which feedback is given. It says what becomes of it before anything is typed, and asks for nothing that could tell who
 * gives it.
 */
class FeedbackDialog extends FormDialog {

    private static final int NOTICE_MILLIS = 8_000;
    private static final List<String> CHANNELS = List.of("APPLICATION", "LETTER", "MEETING", "TELEPHONE", "OTHER");

    private final transient MutationClient mutations;
    private final transient ChangeTarget subject;
    private final transient List<FormField<?>> fields;
    private final Paragraph failure = new Paragraph();
    private final String key = UUID.randomUUID().toString();

    FeedbackDialog(ChangeTarget subject, MutationClient mutations) {
        super(
                UI.getCurrent().getTranslation("action.giveFeedback.of", subject.name()),
                UI.getCurrent().getTranslation("feedback.submit"));
        this.subject = subject;
        this.mutations = mutations;
        fields = List.of(
                FormFields.textArea("feedback", "").named("content").required(),
                FormFields.text("feedbackTitle", "").named("title"),
                FormFields.select("channel", "followup.channel.", CHANNELS, "APPLICATION")
                        .required());
        addClassName("change");
        setWidth("38rem");
        failure.addClassNames("note", "note-trouble");
        failure.getElement().setAttribute("role", "alert");
        failure.setVisible(false);
        var form = new Div();
        form.addClassName("form-fields");
        fields.forEach(it -> {
            form.add(it.component());
            it.onChange(this::allowSubmit);
            if (it.component() instanceof HasValueChangeMode typed) {
                // the button is enabled while one types, not only when one leaves the field
                typed.setValueChangeMode(ValueChangeMode.LAZY);
            }
        });
        var note = new Paragraph(getTranslation("feedback.note"));
        note.addClassName("muted");
        add(note, form, failure);
        allowSubmit();
        fields.getFirst().focus();
    }

    private void allowSubmit() {
        failure.setVisible(false);
        fields.forEach(it -> it.setError(null));
        submitButton().setEnabled(fields.stream().noneMatch(FormField::isMissing));
    }

    @Override
    protected boolean isDirty() {
        return fields.stream().anyMatch(FormField::isDirty);
    }

    @Override
    protected void submit() {
        var input =
                new HashMap<String, Object>(Map.of(subject.kind().equals("MEMBER") ? "member" : "unit", subject.id()));
        fields.forEach(it -> it.writeTo(input));
        try {
            var result =
                    mutations.execute(List.of(new MutationStep("giveFeedback", input)), Map.of("idempotencyKey", key));
            if (result.isRejected()) {
                result.problems().stream().filter(Problem::isError).forEach(this::show);
                return;
            }
        } catch (QueryFailedException trouble) {
            show(getTranslation(trouble.messageKey()));
            return;
        }
        close();
        Notification.show(getTranslation("feedback.given"), NOTICE_MILLIS, Notification.Position.BOTTOM_START);
    }

    private void show(Problem problem) {
        fields.stream()
                .filter(it -> it.name().equals(problem.field()))
                .findFirst()
                .ifPresentOrElse(it -> it.setError(problem.message()), () -> show(problem.message()));
    }

    private void show(String message) {
        failure.setText(message);
        failure.setVisible(true);
    }
}
