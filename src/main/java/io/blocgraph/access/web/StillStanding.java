package io.blocgraph.access.web;

import io.blocgraph.access.Access;
import io.blocgraph.access.Standings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.filter.OncePerRequestFilter;

/** Treats a session whose sign-in is over as one in which nobody has signed in, be it before the session itself has ended. */
public final class StillStanding extends OncePerRequestFilter {

    private final SecurityContextHolderStrategy contexts;
    private final Standings standings;
    private final OpenSessions sessions;

    /**
     * A filter, to stand behind the one that reads the session.
     *
     * @param contexts where the chain in which this stands holds who asks
     * @param standings what holds
     * @param sessions the sessions in which somebody is signed in
     */
    public StillStanding(SecurityContextHolderStrategy contexts, Standings standings, OpenSessions sessions) {
        this.contexts = contexts;
        this.standings = standings;
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = contexts.getContext().getAuthentication();
        HttpSession session = request.getSession(false);
        if (authentication != null
                && session != null
                && Access.of(authentication).isPresent()) {
            boolean stands = Access.of(authentication)
                    .flatMap(signedIn -> standings.of(signedIn.proof()))
                    .isPresent();
            if (stands) {
                sessions.tie(session, authentication);
            } else {
                contexts.clearContext();
                end(session);
            }
        }
        chain.doFilter(request, response);
    }

    private static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException overAlready) {
            // it was ended at the same time for the same reason
        }
    }
}
