package io.blocgraph.access.web;

import io.blocgraph.access.Access;
import io.blocgraph.access.Proof;
import io.blocgraph.access.SignIns;
import io.blocgraph.access.SignedIn;
import io.blocgraph.access.Standings;
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

/** The sessions of browsers in which somebody is signed in. They end within seconds of their sign-in, wherever that was ended. */
@Component
public class OpenSessions {

    private static final Logger log = LoggerFactory.getLogger(OpenSessions.class);
    private static final String TIE = OpenSessions.class.getName();

    private final SignIns signIns;
    private final Standings standings;
    private final ApplicationEventPublisher events;
    private final Map<HttpSession, SignedIn> open = new ConcurrentHashMap<>();

    OpenSessions(SignIns signIns, Standings standings, ApplicationEventPublisher events) {
        this.signIns = signIns;
        this.standings = standings;
        this.events = events;
    }

    /**
     * A session is about to end because its sign-in is over.
     *
     * @param session the session
     */
    public record Ending(HttpSession session) {}

    /** Ties a session to who has signed in there, if that has not been done yet. */
    void tie(HttpSession session, Authentication authentication) {
        Access.of(authentication)
                .filter(signedIn -> signedIn.proof() instanceof Proof.OfSignIn)
                .filter(signedIn -> session.getAttribute(TIE) == null)
                .ifPresent(signedIn -> session.setAttribute(TIE, new Tie(signedIn)));
    }

    /** Ends the sessions whose sign-ins are over. */
    @Scheduled(fixedDelay = 2_000)
    void endWhatIsOver() {
        if (open.isEmpty()) {
            return;
        }
        try {
            List<String> ids =
                    open.values().stream().map(OpenSessions::signIn).distinct().toList();
            Set<String> over = standings.over(ids);
            open.forEach((session, signedIn) -> {
                if (over.contains(signIn(signedIn))) {
                    end(session);
                }
            });
        } catch (RuntimeException away) {
            // what is over ends when the database is there again; until then there is nothing to be seen
            log.debug("Looking up ended sessions failed", away);
        }
    }

    private void end(HttpSession session) {
        events.publishEvent(new Ending(session));
        try {
            session.invalidate();
        } catch (IllegalStateException overAlready) {
            open.remove(session);
        }
    }

    private static String signIn(SignedIn signedIn) {
        return ((Proof.OfSignIn) signedIn.proof()).id();
    }

    /** Lies in the session, and hears of its end. */
    private final class Tie implements HttpSessionBindingListener {

        private final SignedIn signedIn;

        private Tie(SignedIn signedIn) {
            this.signedIn = signedIn;
        }

        @Override
        public void valueBound(HttpSessionBindingEvent event) {
            open.put(event.getSession(), signedIn);
        }

        @Override
        public void valueUnbound(HttpSessionBindingEvent event) {
            open.remove(event.getSession());
            try {
                signIns.over(signedIn);
            } catch (RuntimeException away) {
                log.debug("Recording the end of a session failed", away);
            }
        }
    }
}
