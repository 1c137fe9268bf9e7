/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.common;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.router.BeforeLeaveEvent;

/**
 * A dialog in which something is entered and submitted. Input is not discarded by mistake: the dialog asks first if users hit
 * the escape key or leave the page, by a link or by the browser's <i>Back</i>; the browser asks if they close or reload it. However often the button is clicked, the input is
 * submitted once.
 */
public abstract class FormDialog extends Dialog {

    /** Only the browser can ask when its page is closed or reloaded; it does so once something has been typed or chosen. */
    private static final String ASK_BEFORE_UNLOAD = """
            const typed = () => {
              this.removeEventListener('input', typed);
              this.removeEventListener('change', typed);
              const ask = event => this.isConnected && this.opened
                ? event.preventDefault()
                : window.removeEventListener('beforeunload', ask);
              window.addEventListener('beforeunload', ask);
            };
            this.addEventListener('input', typed);
            this.addEventListener('change', typed);""";

    private final Button submitButton;
    private transient Runnable onDiscard = () -> {};
    private transient Runnable onStay = () -> {};
    private boolean isAsking;

    /**
     * Creates a dialog with a button to submit and one to cancel.
     *
     * @param title the title
     * @param submitText the text of the button that submits
     */
    protected FormDialog(String title, String submitText) {
        setHeaderTitle(title);
        setCloseOnOutsideClick(false);
        addDialogCloseActionListener(escape -> {
            if (isDirty()) {
                confirmDiscard(() -> {}, () -> {});
            } else {
                close();
            }
        });
        submitButton = new Button(submitText, click -> submitOnce());
        submitButton.addThemeVariants(ButtonVariant.PRIMARY);
        submitButton.setDisableOnClick(true);
        getFooter().add(new Button(getTranslation("change.cancel"), click -> close()), submitButton);
    }

    /** {@return whether something has been entered that closing the dialog would discard} */
    protected abstract boolean isDirty();

    /** Submits the input; closes the dialog if it was accepted. */
    protected abstract void submit();

    /** {@return the button that submits} */
    protected final Button submitButton() {
        return submitButton;
    }

    private void submitOnce() {
        submit();
        submitButton.setEnabled(isOpened());
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        getElement().executeJs(ASK_BEFORE_UNLOAD);
        var listener = attach.getUI().addBeforeLeaveListener(this::beforeLeave);
        addDetachListener(detach -> {
            listener.remove();
            detach.unregisterListener();
        });
    }

    private void beforeLeave(BeforeLeaveEvent leaving) {
        if (!isOpened()) {
            return;
        }
        if (isDirty()) {
            var navigation = leaving.postpone();
            confirmDiscard(navigation::proceed, () -> {
                navigation.cancel();
                // Flow has noted where the user was about to go, and would show that when the page is refreshed
                var ui = leaving.getUI();
                ui.getInternals().setLastHandledNavigation(ui.getActiveViewLocation());
            });
        } else {
            close();
        }
    }

    /** Asks whether to discard the input; if the question is open already, the last reason to ask counts. */
    private void confirmDiscard(Runnable afterwards, Runnable otherwise) {
        onDiscard = afterwards;
        onStay = otherwise;
        if (isAsking) {
            return;
        }
        isAsking = true;
        var question = new ConfirmDialog();
        question.setHeader(getTranslation("change.leave"));
        question.setText(getTranslation("change.leave.hint"));
        question.setCancelable(true);
        question.setCancelText(getTranslation("change.stay"));
        question.setConfirmText(getTranslation("change.discard"));
        question.addConfirmListener(discard -> {
            isAsking = false;
            close();
            onDiscard.run();
        });
        question.addCancelListener(stay -> {
            isAsking = false;
            onStay.run();
        });
        question.open();
    }
}
