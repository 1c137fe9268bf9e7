/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.backup;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import io.blocgraph.access.SecurityAuditLog;
import io.blocgraph.access.SecurityAuditLog.EventType;
import io.blocgraph.backup.Backup;
import io.blocgraph.backup.BackupRuns;
import io.blocgraph.backup.BackupRuns.Run;
import io.blocgraph.backup.BackupRuns.Task;
import io.blocgraph.backup.Backups;
import io.blocgraph.screen.common.AdministratorsOnly;
import io.blocgraph.screen.common.Hints;
import io.blocgraph.screen.common.TimestampFormatter;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** The backups of the embedded database: what there is, how to make one, and how to go back to one. */
@PermitAll
@AdministratorsOnly(everything = true)
@Menu(title = "nav.backups", order = 9, icon = "vaadin:archive")
@Route("backups")
public class BackupsView extends Main implements HasDynamicTitle {

    private static final int POLL_MILLIS = 500;

    private final transient ObjectProvider<Backups> backups;
    private final transient ObjectProvider<BackupRuns> runs;
    private final transient SecurityAuditLog auditLog;
    private final transient TimestampFormatter timestamps;
    private final Div progress = new Div();
    private final Div content = new Div();
    private @Nullable Registration polling;

    BackupsView(
            ObjectProvider<Backups> backups,
            ObjectProvider<BackupRuns> runs,
            SecurityAuditLog auditLog,
            TimestampFormatter timestamps) {
        this.backups = backups;
        this.runs = runs;
        this.auditLog = auditLog;
        this.timestamps = timestamps;
        addClassName("page");
        progress.addClassName("import-progress");
        progress.getElement().setAttribute("aria-live", "polite");
        content.addClassName("page-content");
        add(new H1(getTranslation("nav.backups")), progress, content);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        show();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        stopPolling();
    }

    private void show() {
        progress.removeAll();
        content.removeAll();
        var embedded = backups.getIfAvailable();
        var latest = runs.getIfAvailable();
        if (embedded == null || latest == null) {
            content.add(Hints.empty("backups.external"));
            return;
        }
        var run = latest.latest().orElse(null);
        if (run != null && !run.done()) {
            progress.add(new Paragraph(getTranslation("backups.phase." + run.task() + "." + run.phase())), bar());
            startPolling();
            return;
        }
        stopPolling();
        if (run != null) {
            content.add(result(run));
        }
        var create = new Button(getTranslation("backups.create"), VaadinIcon.ARCHIVE.create(), click -> backUp());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.setDisableOnClick(true);
        var directory = new Paragraph(getTranslation("backups.directory", embedded.directory()));
        directory.addClassName("hint");
        var head = new Div(directory, create);
        head.addClassName("list-head");
        content.add(head);
        var all = embedded.list();
        content.add(all.isEmpty() ? Hints.empty("backups.none") : new BackupGrid(all, timestamps, this::askToRestore));
    }

    private static ProgressBar bar() {
        var bar = new ProgressBar();
        bar.setIndeterminate(true);
        return bar;
    }

    /** What has become of the last backup or restore. */
    private Component result(Run run) {
        var failure = run.failure();
        if (failure != null) {
            return Hints.warning(getTranslation("backups.failed." + failure.reason()));
        }
        return new Paragraph(getTranslation("backups.done." + run.task()));
    }

    private void backUp() {
        auditLog.append(EventType.BACKUP_STARTED, null, "");
        runs.getObject().backUp();
        show();
    }

    private void askToRestore(Backup backup) {
        var time = timestamps.format(backup.description().at().toInstant(), getLocale());
        var question = new ConfirmDialog();
        question.setHeader(getTranslation("backups.restore.title", time));
        question.setText(getTranslation("backups.restore.hint"));
        question.setConfirmText(getTranslation("backups.restore"));
        question.setConfirmButtonTheme("error primary");
        question.setCancelable(true);
        question.setCancelText(getTranslation("day.cancel"));
        question.addConfirmListener(confirm -> restore(backup));
        question.open();
    }

    private void restore(Backup backup) {
        auditLog.append(EventType.RESTORE_STARTED, null, backup.name());
        runs.getObject().restore(backup);
        show();
    }

    private void startPolling() {
        if (polling == null) {
            getUI().ifPresent(ui -> {
                ui.setPollInterval(POLL_MILLIS);
                polling = ui.addPollListener(poll -> {
                    if (runs.getObject().latest().map(Run::done).orElse(true)
                            && !isRestarting(runs.getObject().latest().orElse(null))) {
                        show();
                    }
                });
            });
        }
    }

    /** After a restore the page waits for the application that starts anew. */
    private static boolean isRestarting(@Nullable Run run) {
        return run != null && run.task() == Task.RESTORE && run.done() && run.failure() == null;
    }

    private void stopPolling() {
        if (polling != null) {
            polling.remove();
            polling = null;
            getUI().ifPresent(ui -> ui.setPollInterval(-1));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.backups") + " · " + getTranslation("app.name");
    }
}
