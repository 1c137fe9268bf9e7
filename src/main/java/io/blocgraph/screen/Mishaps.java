package io.blocgraph.screen;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What nobody foresaw goes to the log in full, and to the reader in one sentence. */
@Component
class Mishaps implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(Mishaps.class);

    private static final int MILLIS = 8_000;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(Mishaps::tell));
    }

    private static void tell(ErrorEvent event) {
        var failure = event.getThrowable();
        LOG.error("Unhandled error in a screen", failure);
        var ui = UI.getCurrent();
        if (ui != null) {
            var key = failure instanceof Unanswered unanswered ? unanswered.key() : "trouble.failed";
            Notification.show(ui.getTranslation(key), MILLIS, Notification.Position.BOTTOM_START)
                    .addThemeVariants(NotificationVariant.ERROR);
        }
    }
}
