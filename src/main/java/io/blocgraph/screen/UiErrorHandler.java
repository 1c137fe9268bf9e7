/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.blocgraph.screen.common.QueryFailedException;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Handles unexpected errors in screens: logs them in full, and notifies the user in one sentence. */
@Component
class UiErrorHandler implements VaadinServiceInitListener {

    private static final Logger log = LoggerFactory.getLogger(UiErrorHandler.class);

    private static final int NOTIFICATION_MILLIS = 8_000;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(UiErrorHandler::handle));
    }

    private static void handle(ErrorEvent event) {
        var failure = event.getThrowable();
        if (failure instanceof IOException) {
            // a browser that is gone while it is answered, or while a file is downloaded, is no error of the screen
            log.debug("A response could not be written", failure);
            return;
        }
        log.error("Unhandled error in a screen", failure);
        var ui = UI.getCurrent();
        if (ui != null) {
            var key = failure instanceof QueryFailedException unanswered ? unanswered.messageKey() : "trouble.failed";
            Notification.show(ui.getTranslation(key), NOTIFICATION_MILLIS, Notification.Position.BOTTOM_START)
                    .addThemeVariants(NotificationVariant.ERROR);
        }
    }
}
