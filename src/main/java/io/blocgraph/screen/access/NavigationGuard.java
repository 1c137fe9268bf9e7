/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.access;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import io.blocgraph.access.AccountPermissions;
import io.blocgraph.access.CurrentAccount;
import io.blocgraph.access.web.ActiveSessions;
import io.blocgraph.screen.common.ScreenAccess;
import jakarta.servlet.http.HttpSession;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Checks each navigation: an account that must change its password is forwarded to that screen, and screens for
 * administrators are not found by other accounts. When a session ends, its open pages are redirected to the sign-in
 * page.
 */
@Component
class NavigationGuard implements VaadinServiceInitListener {

    private final CurrentAccount currentAccount;
    private final Set<VaadinSession> sessions = ConcurrentHashMap.newKeySet();

    NavigationGuard(CurrentAccount currentAccount) {
        this.currentAccount = currentAccount;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> sessions.add(init.getSession()));
        event.getSource().addSessionDestroyListener(destroy -> sessions.remove(destroy.getSession()));
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(this::checkAccess));
    }

    private void checkAccess(BeforeEnterEvent event) {
        var target = event.getNavigationTarget();
        var permissions = currentAccount.permissions();
        if (permissions.map(AccountPermissions::mustChangePassword).orElse(false) && target != NewPasswordView.class) {
            event.forwardTo(NewPasswordView.class);
        } else if (!ScreenAccess.isAllowed(target, permissions)) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    @EventListener
    void redirectToSignIn(ActiveSessions.SessionEndingEvent ending) {
        sessions.stream()
                .filter(session -> belongsTo(session, ending.session()))
                .forEach(session ->
                        session.accessSynchronously(() -> session.getUIs().forEach(NavigationGuard::redirectToSignIn)));
    }

    private static boolean belongsTo(VaadinSession session, HttpSession http) {
        return session.getSession() instanceof WrappedHttpSession wrapped
                && wrapped.getHttpSession().getId().equals(http.getId());
    }

    private static void redirectToSignIn(UI ui) {
        ui.getPage().setLocation(SignInView.ADDRESS + "?ended");
        ui.push();
    }
}
