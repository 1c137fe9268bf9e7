/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access.web;

import io.blocgraph.access.AuthenticatedAccount;
import io.blocgraph.access.Credential;
import io.blocgraph.access.CurrentAccount;
import io.blocgraph.access.PermissionResolver;
import io.blocgraph.access.SignInSessions;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** The browser sessions with a signed-in account. They end within seconds of their sign-in, wherever that was ended. */
@Component
public class ActiveSessions {

    private static final Logger log = LoggerFactory.getLogger(ActiveSessions.class);
    private static final String BINDING = ActiveSessions.class.getName();

    private final SignInSessions signInSessions;
    private final PermissionResolver permissionResolver;
    private final ApplicationEventPublisher events;
    private final Map<HttpSession, AuthenticatedAccount> open = new ConcurrentHashMap<>();

    ActiveSessions(
            SignInSessions signInSessions, PermissionResolver permissionResolver, ApplicationEventPublisher events) {
        this.signInSessions = signInSessions;
        this.permissionResolver = permissionResolver;
        this.events = events;
    }

    /**
     * Published before a session ends because its sign-in is over.
     *
     * @param session the session
     */
    public record SessionEndingEvent(HttpSession session) {}

    /** Binds a session to the account signed in there, unless it already is. */
    void bind(HttpSession session, Authentication authentication) {
        CurrentAccount.of(authentication)
                .filter(account -> account.credential() instanceof Credential.Session)
                .filter(account -> session.getAttribute(BINDING) == null)
                .ifPresent(account -> session.setAttribute(BINDING, new SessionBinding(account)));
    }

    /** Ends the sessions whose sign-ins are over. */
    @Scheduled(fixedDelay = 2_000)
    void endRevokedSessions() {
        if (open.isEmpty()) {
            return;
        }
        try {
            List<String> ids = open.values().stream()
                    .map(ActiveSessions::signIn)
                    .distinct()
                    .toList();
            Set<String> over = permissionResolver.endedSessions(ids);
            open.forEach((session, account) -> {
                if (over.contains(signIn(account))) {
                    end(session);
                }
            });
        } catch (RuntimeException away) {
            // they end once the database is back; until then no data can be read anyway
            log.debug("Looking up ended sessions failed", away);
        }
    }

    private void end(HttpSession session) {
        events.publishEvent(new SessionEndingEvent(session));
        try {
            session.invalidate();
        } catch (IllegalStateException overAlready) {
            open.remove(session);
        }
    }

    private static String signIn(AuthenticatedAccount account) {
        return ((Credential.Session) account.credential()).id();
    }

    /** Tracks a session and is notified of its end. */
    private final class SessionBinding implements HttpSessionBindingListener {

        private final AuthenticatedAccount account;

        private SessionBinding(AuthenticatedAccount account) {
            this.account = account;
        }

        @Override
        public void valueBound(HttpSessionBindingEvent event) {
            open.put(event.getSession(), account);
        }

        @Override
        public void valueUnbound(HttpSessionBindingEvent event) {
            open.remove(event.getSession());
            try {
                signInSessions.endExpired(account);
            } catch (RuntimeException away) {
                log.debug("Recording the end of a session failed", away);
            }
        }
    }
}
