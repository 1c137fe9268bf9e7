package io.blocgraph.screen.access;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import io.blocgraph.access.Access;
import io.blocgraph.access.Standing;
import io.blocgraph.access.web.OpenSessions;
import jakarta.servlet.http.HttpSession;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Stands at the door of every screen: who must choose a password does that first, and who administers nothing finds no screens of
 * administration. Sends whose sign-in has ended to the page to sign in.
 */
@Component
class Doorkeeper implements VaadinServiceInitListener {

    private final Access access;
    private final Set<VaadinSession> sessions = ConcurrentHashMap.newKeySet();

    Doorkeeper(Access access) {
        this.access = access;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> sessions.add(init.getSession()));
        event.getSource().addSessionDestroyListener(destroy -> sessions.remove(destroy.getSession()));
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(this::enter));
    }

    private void enter(BeforeEnterEvent event) {
        var target = event.getNavigationTarget();
        var standing = access.standing();
        if (standing.map(Standing::newPassword).orElse(false) && target != NewPasswordView.class) {
            event.forwardTo(NewPasswordView.class);
        } else if (target.isAnnotationPresent(ForAdministrators.class)
                && !standing.map(Standing::administers).orElse(false)) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    @EventListener
    void leave(OpenSessions.Ending ending) {
        sessions.stream()
                .filter(session -> isOf(session, ending.session()))
                .forEach(session ->
                        session.accessSynchronously(() -> session.getUIs().forEach(Doorkeeper::leave)));
    }

    private static boolean isOf(VaadinSession session, HttpSession http) {
        return session.getSession() instanceof WrappedHttpSession wrapped
                && wrapped.getHttpSession().getId().equals(http.getId());
    }

    private static void leave(UI ui) {
        ui.getPage().setLocation(SignInView.ADDRESS + "?ended");
        ui.push();
    }
}
