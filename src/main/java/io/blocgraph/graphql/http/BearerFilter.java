package io.blocgraph.graphql.http;

import io.blocgraph.access.BearerSignIn;
import io.blocgraph.access.Caller;
import io.blocgraph.access.SignedIn;
import io.blocgraph.access.Standing;
import io.blocgraph.access.Standings;
import io.blocgraph.access.web.AnonymousLimit;
import io.blocgraph.graphql.Classification;
import io.blocgraph.graphql.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who sends a bearer token. Who sends none is let on, for what comes after this to decide, but not too often. */
class BearerFilter extends OncePerRequestFilter {

    /** Under which the request bears who sends it. */
    static final String WHO = BearerFilter.class.getName();

    private final BearerSignIn bearer;
    private final Standings standings;
    private final AnonymousLimit limit;
    private final Refusing refusing;

    BearerFilter(BearerSignIn bearer, Standings standings, AnonymousLimit limit, Refusing refusing) {
        this.bearer = bearer;
        this.standings = standings;
        this.limit = limit;
        this.refusing = refusing;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        Optional<SignedIn> signedIn;
        try {
            signedIn = authorization == null
                    ? Optional.empty()
                    : bearer.of(authorization).filter(known -> fits(known, request));
        } catch (RuntimeException away) {
            logger.warn("Token lookup failed: " + away.getMessage());
            refusing.answer(Refusal.of(Classification.UNAVAILABLE, "UNAVAILABLE"), request, response);
            return;
        }
        if (signedIn.isEmpty() && !limit.allows(request.getRemoteAddr())) {
            refusing.answer(Refusal.http(HttpStatus.TOO_MANY_REQUESTS, "http.too-many"), request, response);
            return;
        }
        if (signedIn.isEmpty() && authorization != null) {
            refusing.answer(Refusal.of(Classification.UNAUTHORIZED, "unauthorized.token"), request, response);
            return;
        }
        signedIn.ifPresent(known -> {
            request.setAttribute(WHO, known);
            // where it is kept is decided later than this filter is made
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(known, null, List.of()));
            SecurityContextHolder.setContext(context);
        });
        chain.doFilter(
                signedIn.<HttpServletRequest>map(known -> new Known(request, known))
                        .orElse(request),
                response);
    }

    /** A request that tells by itself who sends it, so that a socket that it opens does too. */
    private static final class Known extends HttpServletRequestWrapper {

        private final SignedIn who;

        private Known(HttpServletRequest request, SignedIn who) {
            super(request);
            this.who = who;
        }

        @Override
        public Principal getUserPrincipal() {
            return who;
        }
    }

    /** The token for the first look is good on this machine alone. */
    private boolean fits(SignedIn signedIn, HttpServletRequest request) {
        return !standings.of(signedIn.proof()).map(Standing::demo).orElse(true) || Caller.local(request);
    }
}
