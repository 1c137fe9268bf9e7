package io.blocgraph.graphql.http;

import io.blocgraph.access.AccountPermissions;
import io.blocgraph.access.AuthenticatedAccount;
import io.blocgraph.access.BearerTokenAuthenticator;
import io.blocgraph.access.PermissionResolver;
import io.blocgraph.access.RequestOrigin;
import io.blocgraph.access.web.AnonymousRateLimiter;
import io.blocgraph.graphql.Classification;
import io.blocgraph.graphql.RequestRejectedException;
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

/** Authenticates bearer tokens. Requests without one are passed on for later stages to decide, but rate-limited. */
class BearerTokenFilter extends OncePerRequestFilter {

    /** The request attribute that holds the authenticated account. */
    static final String ACCOUNT_ATTRIBUTE = BearerTokenFilter.class.getName();

    private final BearerTokenAuthenticator authenticator;
    private final PermissionResolver permissionResolver;
    private final AnonymousRateLimiter rateLimiter;
    private final ErrorResponseWriter errorWriter;

    BearerTokenFilter(
            BearerTokenAuthenticator authenticator,
            PermissionResolver permissionResolver,
            AnonymousRateLimiter rateLimiter,
            ErrorResponseWriter errorWriter) {
        this.authenticator = authenticator;
        this.permissionResolver = permissionResolver;
        this.rateLimiter = rateLimiter;
        this.errorWriter = errorWriter;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        Optional<AuthenticatedAccount> account;
        try {
            account = authorization == null
                    ? Optional.empty()
                    : authenticator.authenticate(authorization).filter(known -> isAllowedFrom(known, request));
        } catch (RuntimeException away) {
            logger.warn("Token lookup failed: " + away.getMessage());
            errorWriter.write(
                    RequestRejectedException.of(Classification.UNAVAILABLE, "UNAVAILABLE"), request, response);
            return;
        }
        if (account.isEmpty() && !rateLimiter.tryConsume(request.getRemoteAddr())) {
            errorWriter.write(
                    RequestRejectedException.http(HttpStatus.TOO_MANY_REQUESTS, "http.too-many"), request, response);
            return;
        }
        if (account.isEmpty() && authorization != null) {
            errorWriter.write(
                    RequestRejectedException.of(Classification.UNAUTHORIZED, "unauthorized.token"), request, response);
            return;
        }
        account.ifPresent(known -> {
            request.setAttribute(ACCOUNT_ATTRIBUTE, known);
            // the strategy that holds the context may be replaced after this filter is created
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(known, null, List.of()));
            SecurityContextHolder.setContext(context);
        });
        chain.doFilter(
                account.<HttpServletRequest>map(known -> new AuthenticatedRequest(request, known))
                        .orElse(request),
                response);
    }

    /** A request that carries its account itself, so that a socket opened by it does, too. */
    private static final class AuthenticatedRequest extends HttpServletRequestWrapper {

        private final AuthenticatedAccount account;

        private AuthenticatedRequest(HttpServletRequest request, AuthenticatedAccount account) {
            super(request);
            this.account = account;
        }

        @Override
        public Principal getUserPrincipal() {
            return account;
        }
    }

    /** The demo token is valid only on this machine. */
    private boolean isAllowedFrom(AuthenticatedAccount account, HttpServletRequest request) {
        return !permissionResolver
                        .resolve(account.credential())
                        .map(AccountPermissions::demo)
                        .orElse(true)
                || RequestOrigin.isLocal(request);
    }
}
