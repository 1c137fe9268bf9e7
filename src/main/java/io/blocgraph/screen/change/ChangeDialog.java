package io.blocgraph.screen.change;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.blocgraph.screen.Unanswered;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The one dialog in which everything is changed: the fields of a form, from when, by which decision and why. It tries the change as
 * soon as enough is filled in and shows what it would do; when it is confirmed, it can be taken back. Who comes too late sees both
 * versions side by side.
 */
public class ChangeDialog extends Dialog {

    private final transient Changing changing;
    private final transient Draft draft;
    private final transient Runnable done;
    private final TermsFields terms;
    private final Preview preview = new Preview();
    private final Div stale = new Div();
    private final Button confirm;
    private final String key = UUID.randomUUID().toString();
    private @Nullable Integer version;

    ChangeDialog(Draft draft, LocalDate from, Changing changing, Choices choices, Runnable done) {
        this.changing = changing;
        this.draft = draft;
        this.done = done;
        version = draft.version();
        terms = new TermsFields(from, !draft.isUndated(), choices, this::tryOut);
        confirm = new Button(getTranslation("change.confirm"), click -> make());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.addClassName("change-confirm");
        addClassName("change");
        setHeaderTitle(draft.title);
        setWidth(draft.isWide() ? "min(80rem, 97vw)" : "46rem");
        setDraggable(true);
        setResizable(true);
        setCloseOnOutsideClick(false);
        addDialogCloseActionListener(escape -> leave());
        if (draft.warning() != null) {
            var warning = new Paragraph(draft.warning());
            warning.addClassName("change-warning");
            warning.getElement().setAttribute("role", "note");
            add(warning);
        }
        var form = new Div(fields(), terms, stale);
        form.addClassName("change-form");
        var body = new Div(form, preview);
        body.addClassName("change-body");
        body.setClassName("change-wide", draft.isWide());
        add(body);
        getFooter().add(new Button(getTranslation("change.cancel"), click -> close()), confirm);
        tryOut();
        draft.entries.stream().findFirst().ifPresent(Entry::focus);
    }

    private Div fields() {
        var fields = new Div();
        fields.addClassName("form-fields");
        draft.entries.forEach(it -> {
            fields.add(it.component());
            it.onChange(this::tryOut);
        });
        return fields;
    }

    /** The escape key is easily hit: what was typed is not thrown away unasked. */
    private void leave() {
        if (!draft.isTouched() && !terms.isTouched()) {
            close();
            return;
        }
        var question = new ConfirmDialog();
        question.setHeader(getTranslation("change.leave"));
        question.setText(getTranslation("change.leave.hint"));
        question.setCancelable(true);
        question.setCancelText(getTranslation("change.stay"));
        question.setConfirmText(getTranslation("change.discard"));
        question.addConfirmListener(it -> close());
        question.open();
    }

    /** Sees what the change would do, as far as it can be tried. */
    private void tryOut() {
        clear();
        terms.needsDecision(draft.isMany());
        if (terms.hasDay()) {
            draft.entries.forEach(it -> it.follow(terms.day()));
        }
        var complete = draft.isComplete() && terms.isComplete();
        confirm.setEnabled(complete);
        if (!complete) {
            preview.waiting();
            return;
        }
        var outcome = ask(true);
        if (outcome != null) {
            show(outcome);
            confirm.setEnabled(!outcome.refused());
        }
    }

    private void make() {
        clear();
        var outcome = ask(false);
        if (outcome == null) {
            return;
        }
        if (outcome.refused()) {
            show(outcome);
            return;
        }
        close();
        Done.say(outcome, changing, done, draft.warning() == null);
        done.run();
    }

    private @Nullable Outcome ask(boolean dryRun) {
        var input = new HashMap<>(terms.input());
        if (version != null) {
            input.put("expectedVersion", version);
        }
        if (dryRun) {
            input.put("dryRun", true);
        } else if (!draft.isMany()) {
            input.put("idempotencyKey", key);
        }
        try {
            return changing.ask(draft.steps(), input);
        } catch (Unanswered trouble) {
            var said = List.of(new Trouble("FAILED", "ERROR", null, getTranslation(trouble.key()), List.of()));
            preview.show(new Outcome(said, List.of(), Optional.empty()), said);
            return null;
        }
    }

    private void show(Outcome outcome) {
        var both = outcome.isStale() && outcome.current().isPresent();
        if (both) {
            showBoth(outcome.current().orElseThrow());
        }
        outcome.troubles().stream().filter(Trouble::refuses).forEach(this::besideItsField);
        var besides = outcome.troubles().stream()
                .filter(it -> !it.isEcho() && !(both && it.isStale()))
                .toList();
        preview.show(outcome, besides);
    }

    private void besideItsField(Trouble trouble) {
        if (TermsFields.has(trouble.field())) {
            terms.trouble(trouble);
        }
        draft.entries.stream()
                .filter(it -> it.name().equals(trouble.field()))
                .forEach(it -> it.trouble(trouble.message()));
    }

    private void showBoth(Map<String, Object> current) {
        var mine = new Button(getTranslation("stale.mine"), click -> {
            version = current.get("version") instanceof Integer now ? now : null;
            stale.removeAll();
            tryOut();
        });
        var theirs = new Button(getTranslation("stale.theirs"), click -> {
            close();
            done.run();
        });
        var buttons = new Div(mine, theirs);
        buttons.addClassName("both-buttons");
        stale.removeAll();
        stale.add(new BothVersions(draft, current), buttons);
    }

    private void clear() {
        terms.clear();
        stale.removeAll();
        draft.entries.forEach(it -> it.trouble(null));
    }
}
