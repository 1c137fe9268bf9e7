/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.importer;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import io.blocgraph.importer.ImportJobs;
import io.blocgraph.screen.change.Forms;
import io.blocgraph.screen.change.MutationOptionsFields;
import io.blocgraph.screen.common.ErrorNote;
import io.blocgraph.screen.common.Hints;
import io.blocgraph.screen.common.OptionLookup;
import io.blocgraph.screen.common.PageLink;
import io.blocgraph.screen.common.QueryFailedException;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Imports a list: a file or pasted cells are recognized, what the columns mean can be corrected, every row is shown with what it would
 * change, and all is written in one change. The page can be left and found again meanwhile: it is {@code import/} and the id.
 */
@PermitAll
@Menu(title = "nav.import", order = 6.5, icon = "vaadin:upload")
@Route("import/:job?")
public class ImportView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final int POLL_MILLIS = 500;

    private final transient ImportClient client;
    private final transient ImportJobs jobs;
    private final transient RemarkedCopies copies;
    private final transient OptionLookup options;
    private final transient Forms forms;
    private final transient Clock clock;
    private final Div content = new Div();
    private final Div progress = new Div();
    private final Paragraph step = new Paragraph();
    private final ProgressBar bar = new ProgressBar();
    private @Nullable Registration polling;
    private transient @Nullable ListJob shown;

    ImportView(
            ImportClient client,
            ImportJobs jobs,
            RemarkedCopies copies,
            OptionLookup options,
            Forms forms,
            Clock clock) {
        this.client = client;
        this.jobs = jobs;
        this.copies = copies;
        this.options = options;
        this.forms = forms;
        this.clock = clock;
        addClassNames("page", "import");
        content.addClassName("page-content");
        progress.addClassName("import-progress");
        progress.getElement().setAttribute("aria-live", "polite");
        add(new H1(getTranslation("nav.import")), progress, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!forms.canEdit()) {
            content.removeAll();
            content.add(Hints.empty("import.forbidden"));
            return;
        }
        attempt(() -> event.getRouteParameters()
                .get("job")
                .flatMap(client::find)
                .ifPresentOrElse(this::show, this::showSource));
    }

    private void attempt(Runnable step) {
        try {
            step.run();
        } catch (QueryFailedException failure) {
            content.removeAll();
            content.add(new ErrorNote(failure, () -> attempt(step)));
        }
    }

    private void showSource() {
        shown = null;
        unfollow();
        content.removeAll();
        content.add(new ImportSource(
                jobs.maxSize(),
                (name, bytes) -> attempt(() -> start(client.start(name, bytes))),
                text -> attempt(() -> start(client.paste(getTranslation("import.pasted"), text))),
                this::say));
        var recent = client.all();
        if (!recent.isEmpty()) {
            var list = new UnorderedList();
            recent.forEach(job -> {
                var link = new PageLink(
                        "import/" + PageLink.encode(job.id()),
                        job.fileName() + " · " + getTranslation("import.state." + job.state()));
                list.add(new ListItem(link));
            });
            content.add(new Section(new H2(getTranslation("import.recent")), list));
        }
    }

    private void start(ListJob.Result result) {
        result.problems().forEach(problem -> say(problem.message()));
        if (result.job() != null) {
            UI.getCurrent().navigate("import/" + PageLink.encode(result.job().id()));
        }
    }

    private void say(String message) {
        Notification.show(message, 10_000, Notification.Position.BOTTOM_START);
    }

    private void show(ListJob job) {
        shown = job;
        content.removeAll();
        if (job.isBusy()) {
            follow(job);
            return;
        }
        unfollow();
        var another = new Button(
                getTranslation("import.another"),
                VaadinIcon.UPLOAD.create(),
                click -> UI.getCurrent().navigate("import"));
        another.addThemeVariants(ButtonVariant.TERTIARY);
        var head = new Div(new H2(job.fileName()), another);
        head.addClassName("list-head");
        content.add(head);
        if (job.isApplied()) {
            content.add(applied(job));
        } else {
            content.add(mapping(job));
        }
        if (job.isPlanned() || job.isApplied()) {
            content.add(rows(job));
        }
        if (job.isPlanned()) {
            content.add(confirmation(job));
        }
        ImportedRows.general(job).forEach(content::add);
    }

    private Section mapping(ListJob job) {
        var check = new Button(getTranslation("import.check"), VaadinIcon.CHECK.create());
        check.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new MappingForm(
                job, options, other -> plan(job, other), () -> check.addThemeVariants(ButtonVariant.PRIMARY));
        check.addClickListener(click -> plan(job, form.input()));
        if (job.isPlanned()) {
            check.removeThemeVariants(ButtonVariant.PRIMARY);
        }
        return new Section(
                new Paragraph(getTranslation("import.recognized", getTranslation("import.kind." + job.kind()))),
                form,
                check);
    }

    private void plan(ListJob job, Map<String, Object> mapping) {
        attempt(() -> {
            var result = client.plan(job, mapping);
            result.problems()
                    .forEach(problem -> say(
                            problem.field() == null
                                    ? problem.message()
                                    : FieldChoice.title(job.kind(), problem.field()) + ": " + problem.message()));
            if (result.job() != null) {
                show(result.job());
            }
        });
    }

    private Section rows(ListJob job) {
        var rows = new ImportedRows(
                client,
                job,
                (number, same) -> plan(job, Map.of("samePerson", List.of(Map.of("row", number, "same", same)))));
        var head = new Div(new H2(getTranslation("import.rows")), copies.download(job.id(), job.fileName()));
        head.addClassName("list-head");
        return new Section(head, rows);
    }

    private Section confirmation(ListJob job) {
        var apply = new Button(getTranslation("import.apply"), VaadinIcon.CHECK.create());
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        apply.setDisableOnClick(true);
        var leaveOut = new Checkbox(getTranslation("import.leaveOut", job.refused()));
        leaveOut.setVisible(job.refused() > 0);
        var terms = new MutationOptionsFields[1];
        Runnable enable = () -> apply.setEnabled(terms[0].isComplete()
                && (job.refused() == 0 || leaveOut.getValue())
                && job.added() + job.changed() > 0);
        terms[0] = new MutationOptionsFields(LocalDate.now(clock), true, options, () -> {
            if (terms[0] != null) {
                enable.run();
            }
        });
        leaveOut.addValueChangeListener(it -> enable.run());
        enable.run();
        apply.addClickListener(click -> attempt(() -> {
            var result = client.apply(job, leaveOut.getValue(), new HashMap<>(terms[0].input()));
            result.problems().forEach(problem -> say(problem.message()));
            if (result.job() != null) {
                show(result.job());
            }
        }));
        var summary =
                new Paragraph(getTranslation("import.summary", job.added(), job.changed(), job.same(), job.refused()));
        return new Section(new H2(getTranslation("import.confirm")), summary, terms[0], leaveOut, apply);
    }

    private Section applied(ListJob job) {
        var section = new Section(new Paragraph(getTranslation("import.done", job.added(), job.changed())));
        Optional.ofNullable(job.change()).ifPresent(change -> {
            var undo = new Button(getTranslation("done.undo"), VaadinIcon.ARROW_BACKWARD.create());
            undo.setDisableOnClick(true);
            undo.addClickListener(click -> attempt(() -> {
                var refusals = client.undo(change);
                say(refusals.isEmpty() ? getTranslation("done.undone") : String.join(" ", refusals));
                undo.setVisible(!refusals.isEmpty());
                undo.setEnabled(true);
            }));
            section.add(undo);
        });
        return section;
    }

    /** Shows how far the import is until it has been planned or applied. */
    private void follow(ListJob job) {
        bar.setIndeterminate(job.progress() == 0);
        bar.setValue(job.progress());
        step.setText(getTranslation("import.state." + job.state()));
        var ui = UI.getCurrent();
        if (polling == null) {
            progress.add(step, bar, new Button(getTranslation("import.cancel"), click -> client.cancel(job)));
            ui.setPollInterval(POLL_MILLIS);
            polling = ui.addPollListener(poll -> attempt(() -> {
                if (shown != null) {
                    client.find(shown.id()).ifPresentOrElse(this::show, this::showSource);
                }
            }));
        }
    }

    private void unfollow() {
        progress.removeAll();
        if (polling != null) {
            polling.remove();
            polling = null;
            UI.getCurrent().setPollInterval(-1);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        if (shown != null && shown.isBusy()) {
            show(shown);
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        if (polling != null) {
            polling.remove();
            polling = null;
            event.getUI().setPollInterval(-1);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.import") + " · " + getTranslation("app.name");
    }
}
