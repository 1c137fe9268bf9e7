/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.change;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.blocgraph.screen.common.FormDialog;
import io.blocgraph.screen.common.OptionLookup;
import io.blocgraph.screen.common.QueryFailedException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The dialog of all changes: the fields of a form, the effective date, the decision and the reason. As soon as the
 * required fields are filled in, a dry run shows a preview of the change. After saving, a notification offers to undo
 * it. If the object was changed meanwhile, both versions are compared.
 */
public class ChangeDialog extends FormDialog {

    private final transient MutationClient mutations;
    private final transient ChangeForm changeForm;
    private final transient Runnable onDone;
    private final MutationOptionsFields mutationOptions;
    private final ChangePreview preview = new ChangePreview();
    private final Div conflict = new Div();
    private final Div draftNote = new Div();
    private final String key = UUID.randomUUID().toString();
    private @Nullable Integer version;

    ChangeDialog(
            ChangeForm changeForm, LocalDate from, MutationClient mutations, OptionLookup options, Runnable onDone) {
        super(changeForm.title, UI.getCurrent().getTranslation("change.confirm"));
        this.mutations = mutations;
        this.changeForm = changeForm;
        this.onDone = onDone;
        version = changeForm.version();
        mutationOptions = new MutationOptionsFields(from, !changeForm.isUndated(), options, this::refreshPreview);
        submitButton().addClassName("change-confirm");
        addClassName("change");
        setWidth(changeForm.isWide() ? "min(80rem, 97vw)" : "46rem");
        setDraggable(true);
        setResizable(true);
        if (changeForm.warning() != null) {
            var warning = new Paragraph(changeForm.warning());
            warning.addClassName("change-warning");
            warning.getElement().setAttribute("role", "note");
            add(warning);
        }
        var form = new Div(draftNote, fields(), mutationOptions, conflict);
        form.addClassName("change-form");
        var body = new Div(form, preview);
        body.addClassName("change-body");
        body.setClassName("change-wide", changeForm.isWide());
        add(body);
        keepDraft();
        refreshPreview();
        changeForm.fields.stream().findFirst().ifPresent(FormField::focus);
    }

    /** Without network what is typed is kept in the browser until it is saved or given up. */
    private void keepDraft() {
        draftNote.addClassNames("note", "note-warning", "draft-note");
        draftNote.getElement().setAttribute("role", "status");
        draftNote.getElement().setProperty("hidden", true);
        addAttachListener(attach -> getElement()
                .executeJs(
                        "window.blocgraphDrafts?.watch(this, $0, (document.querySelector('.shell')?.dataset.account ?? '') + '.' + $1, $2)",
                        draftNote.getElement(),
                        changeForm.draftKey(),
                        draftTexts()));
        addOpenedChangeListener(event -> {
            if (!event.isOpened()) {
                UI.getCurrent()
                        .getPage()
                        .executeJs(
                                "window.blocgraphDrafts?.forget((document.querySelector('.shell')?.dataset.account ?? '') + '.' + $0)",
                                changeForm.draftKey());
            }
        });
    }

    private Map<String, String> draftTexts() {
        return Stream.of("offline", "online", "found", "restore", "discard")
                .collect(Collectors.toMap(it -> it, it -> getTranslation("draft." + it)));
    }

    private Div fields() {
        var fields = new Div();
        fields.addClassName("form-fields");
        changeForm.fields.forEach(it -> {
            fields.add(it.component());
            it.onChange(this::refreshPreview);
        });
        return fields;
    }

    @Override
    protected boolean isDirty() {
        return changeForm.isDirty() || mutationOptions.isDirty();
    }

    /** Performs a dry run if the form is complete, and shows its result. */
    private void refreshPreview() {
        clearErrors();
        mutationOptions.requireDecision(changeForm.isBatch());
        if (mutationOptions.hasDay()) {
            changeForm.fields.forEach(it -> it.applyDefault(mutationOptions.day()));
        }
        var complete = changeForm.isComplete() && mutationOptions.isComplete();
        submitButton().setEnabled(complete);
        if (!complete) {
            preview.showIncomplete();
            return;
        }
        var result = execute(true);
        if (result != null) {
            show(result);
            submitButton().setEnabled(!result.isRejected());
        }
    }

    @Override
    protected void submit() {
        clearErrors();
        var result = execute(false);
        if (result == null) {
            return;
        }
        if (result.isRejected()) {
            show(result);
            return;
        }
        close();
        ChangeNotification.show(result, mutations, onDone, changeForm.warning() == null);
        onDone.run();
    }

    private @Nullable ChangeResult execute(boolean dryRun) {
        var input = new HashMap<>(mutationOptions.input());
        if (version != null) {
            input.put("expectedVersion", version);
        }
        if (dryRun) {
            input.put("dryRun", true);
        } else if (!changeForm.isBatch()) {
            input.put("idempotencyKey", key);
        }
        try {
            return mutations.execute(changeForm.steps(), input);
        } catch (QueryFailedException trouble) {
            var said = List.of(new Problem("FAILED", "ERROR", null, getTranslation(trouble.messageKey()), List.of()));
            preview.show(new ChangeResult(said, List.of(), Optional.empty()), said);
            return null;
        }
    }

    private void show(ChangeResult result) {
        var both = result.isStale() && result.currentState().isPresent();
        if (both) {
            showConflict(result.currentState().orElseThrow());
        }
        result.problems().stream().filter(Problem::isError).forEach(this::showAtField);
        var besides = result.problems().stream()
                .filter(it -> !it.isNotApplied() && !(both && it.isStale()))
                .toList();
        preview.show(result, besides);
    }

    private void showAtField(Problem trouble) {
        if (MutationOptionsFields.handles(trouble.field())) {
            mutationOptions.showError(trouble);
        }
        changeForm.fields.stream()
                .filter(it -> it.name().equals(trouble.field()))
                .forEach(it -> it.setError(trouble.message()));
    }

    private void showConflict(Map<String, Object> current) {
        var mine = new Button(getTranslation("stale.mine"), click -> {
            version = current.get("version") instanceof Integer now ? now : null;
            conflict.removeAll();
            refreshPreview();
        });
        var theirs = new Button(getTranslation("stale.theirs"), click -> {
            close();
            onDone.run();
        });
        var buttons = new Div(mine, theirs);
        buttons.addClassName("both-buttons");
        conflict.removeAll();
        conflict.add(new VersionComparison(changeForm, current), buttons);
    }

    private void clearErrors() {
        mutationOptions.clearErrors();
        conflict.removeAll();
        changeForm.fields.forEach(it -> it.setError(null));
    }
}
