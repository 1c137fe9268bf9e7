package io.blocgraph.screen;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.blocgraph.history.Pulse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/** Has every open screen show what was changed since, as soon as it was; who is filling in a form is asked first. */
@org.springframework.stereotype.Component
class LiveUpdates implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(LiveUpdates.class);

    private static final int MILLIS = 15_000;

    private final ObjectProvider<Pulse> pulse;
    private final Answers answers;

    LiveUpdates(ObjectProvider<Pulse> pulse, Answers answers) {
        this.pulse = pulse;
        this.answers = answers;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        pulse.ifAvailable(beat -> event.getSource().addUIInitListener(init -> follow(init.getUI(), beat)));
    }

    private void follow(UI ui, Pulse beat) {
        var seen = new AtomicLong();
        var changes = beat.numbers()
                .skip(1)
                .subscribe(
                        number -> ui.access(() -> changed(ui, seen)),
                        failure -> LOG.debug("The subscription of a screen failed", failure));
        ui.addAfterNavigationListener(entered -> seen.set(latest(ui)));
        ui.addDetachListener(gone -> changes.dispose());
    }

    private void changed(UI ui, AtomicLong seen) {
        var latest = latest(ui);
        if (latest <= seen.getAndSet(latest)) {
            return;
        }
        view(ui).ifPresent(view -> {
            if (isBusy(ui) || view.isBusy()) {
                offer(ui, view);
            } else {
                view.refresh();
            }
        });
    }

    private static Optional<Lively> view(UI ui) {
        List<?> chain = ui.getInternals().getActiveRouterTargetsChain();
        return chain.stream()
                .filter(Lively.class::isInstance)
                .map(Lively.class::cast)
                .findFirst();
    }

    /** Whether a dialog is open, in which something may have been typed. */
    private static boolean isBusy(UI ui) {
        return ui.getChildren().anyMatch(LiveUpdates::isOpen)
                || ui.getInternals().getActiveRouterTargetsChain().isEmpty();
    }

    private static boolean isOpen(Component component) {
        return component instanceof Dialog dialog && dialog.isOpened();
    }

    private static void offer(UI ui, Lively view) {
        var notification = new Notification();
        var show = new Button(ui.getTranslation("live.show"), click -> {
            notification.close();
            view.refresh();
        });
        var text = new Div(new Span(ui.getTranslation("live.changed")), show);
        text.addClassName("done");
        notification.add(text);
        notification.setDuration(MILLIS);
        notification.setPosition(Notification.Position.TOP_CENTER);
        notification.open();
    }

    /** The number of the latest change that matters to what is shown; 0 if there is none, or it cannot be asked. */
    private long latest(UI ui) {
        var view = view(ui);
        if (view.isEmpty()) {
            return 0;
        }
        var variables = new HashMap<String, Object>();
        view.flatMap(Lively::within).ifPresent(it -> variables.put("within", it));
        try {
            return answers
                    .to("tasks/latest", Optional.empty(), Map.copyOf(variables))
                    .field("changes.nodes")
                    .toEntityList(Numbered.class)
                    .stream()
                    .mapToLong(Numbered::number)
                    .max()
                    .orElse(0);
        } catch (Unanswered away) {
            LOG.debug("Looking up the latest change failed", away);
            return 0;
        }
    }

    private record Numbered(long number) {}
}
