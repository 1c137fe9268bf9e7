/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.common;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.blocgraph.history.ChangeFeed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Refreshes open screens as soon as data they show has been changed. While a dialog is open or rows are selected, the
 * user is asked first.
 */
@org.springframework.stereotype.Component
class LiveUpdates implements VaadinServiceInitListener {

    private static final Logger log = LoggerFactory.getLogger(LiveUpdates.class);

    private static final int NOTIFICATION_MILLIS = 15_000;

    private final ObjectProvider<ChangeFeed> changeFeed;
    private final GraphQlQueries queries;

    LiveUpdates(ObjectProvider<ChangeFeed> changeFeed, GraphQlQueries queries) {
        this.changeFeed = changeFeed;
        this.queries = queries;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        changeFeed.ifAvailable(feed -> event.getSource().addUIInitListener(init -> subscribe(init.getUI(), feed)));
    }

    private void subscribe(UI ui, ChangeFeed feed) {
        var seen = new AtomicLong();
        var changes = feed.changeNumbers()
                .skip(1)
                .subscribe(
                        number -> ui.access(() -> onChange(ui, seen)),
                        failure -> log.debug("The subscription of a screen failed", failure));
        ui.addAfterNavigationListener(entered -> seen.set(latestChange(ui)));
        ui.addDetachListener(gone -> changes.dispose());
    }

    private void onChange(UI ui, AtomicLong seen) {
        var latest = latestChange(ui);
        if (latest <= seen.getAndSet(latest)) {
            return;
        }
        activeView(ui).ifPresent(view -> {
            if (isBusy(ui) || view.isBusy()) {
                offerRefresh(ui, view);
            } else {
                view.refresh();
            }
        });
    }

    private static Optional<AutoRefreshing> activeView(UI ui) {
        List<?> chain = ui.getInternals().getActiveRouterTargetsChain();
        return chain.stream()
                .filter(AutoRefreshing.class::isInstance)
                .map(AutoRefreshing.class::cast)
                .findFirst();
    }

    /** Returns whether a dialog is open, which may contain input. */
    private static boolean isBusy(UI ui) {
        return ui.getChildren().anyMatch(LiveUpdates::isOpen)
                || ui.getInternals().getActiveRouterTargetsChain().isEmpty();
    }

    private static boolean isOpen(Component component) {
        return component instanceof Dialog dialog && dialog.isOpened();
    }

    private static void offerRefresh(UI ui, AutoRefreshing view) {
        var notification = new Notification();
        var show = new Button(ui.getTranslation("live.show"), click -> {
            notification.close();
            view.refresh();
        });
        var text = new Div(new Span(ui.getTranslation("live.changed")), show);
        text.addClassName("done");
        notification.add(text);
        notification.setDuration(NOTIFICATION_MILLIS);
        notification.setPosition(Notification.Position.TOP_CENTER);
        notification.open();
    }

    /**
     * Returns the number of the latest change that affects the active view; 0 if there is none, or if the query fails.
     */
    private long latestChange(UI ui) {
        var view = activeView(ui);
        if (view.isEmpty()) {
            return 0;
        }
        var variables = new HashMap<String, Object>();
        view.flatMap(AutoRefreshing::scopeUnitId).ifPresent(it -> variables.put("within", it));
        try {
            return queries
                    .execute("tasks/latest", Optional.empty(), Map.copyOf(variables))
                    .field("changes.nodes")
                    .toEntityList(ChangeNumber.class)
                    .stream()
                    .mapToLong(ChangeNumber::number)
                    .max()
                    .orElse(0);
        } catch (QueryFailedException away) {
            log.debug("Looking up the latest change failed", away);
            return 0;
        }
    }

    private record ChangeNumber(long number) {}
}
