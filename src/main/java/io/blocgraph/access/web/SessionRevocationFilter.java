/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access.web;

import io.blocgraph.access.CurrentAccount;
import io.blocgraph.access.PermissionResolver;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.filter.OncePerRequestFilter;

/** Treats a session whose sign-in is over as unauthenticated, even before the session itself has ended. */
public final class SessionRevocationFilter extends OncePerRequestFilter {

    private final SecurityContextHolderStrategy contexts;
    private final PermissionResolver permissionResolver;
    private final ActiveSessions sessions;

    /**
     * Creates a filter, to be placed after the one that restores the security context from the session.
     *
     * @param contexts the strategy with which the filter chain holds the security context
     * @param permissionResolver resolves the current permissions
     * @param sessions the sessions with a signed-in account
     */
    public SessionRevocationFilter(
            SecurityContextHolderStrategy contexts, PermissionResolver permissionResolver, ActiveSessions sessions) {
        this.contexts = contexts;
        this.permissionResolver = permissionResolver;
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = contexts.getContext().getAuthentication();
        HttpSession session = request.getSession(false);
        if (authentication != null
                && session != null
                && CurrentAccount.of(authentication).isPresent()) {
            boolean valid = CurrentAccount.of(authentication)
                    .flatMap(signedIn -> permissionResolver.resolve(signedIn.credential()))
                    .isPresent();
            if (valid) {
                sessions.bind(session, authentication);
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
            // it was ended concurrently for the same reason
        }
    }
}
