/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql.http;

import io.blocgraph.access.BearerTokenAuthenticator;
import io.blocgraph.access.web.AnonymousRateLimiter;
import io.blocgraph.graphql.Classification;
import io.blocgraph.graphql.RequestRejectedException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Configures a filter chain whose requests are authenticated by bearer tokens alone. Requests without a token, or with one that is
 * refused, are limited per address; errors are written like any other of the API.
 */
@Component
class BearerTokenSecurity {

    private static final Logger log = LoggerFactory.getLogger(BearerTokenSecurity.class);

    private final BearerTokenAuthenticator authenticator;
    private final AnonymousRateLimiter rateLimiter;
    private final ErrorResponseWriter errorWriter;
    private final SecurityContextHolderStrategy contexts;

    BearerTokenSecurity(
            BearerTokenAuthenticator authenticator,
            AnonymousRateLimiter rateLimiter,
            ErrorResponseWriter errorWriter,
            SecurityContextHolderStrategy contexts) {
        this.authenticator = authenticator;
        this.rateLimiter = rateLimiter;
        this.errorWriter = errorWriter;
        this.contexts = contexts;
    }

    /** Adds authentication by bearer tokens to a filter chain, and takes away what browser sessions need. */
    HttpSecurity applyTo(HttpSecurity http) {
        BearerTokenAuthenticationFilter authentication = new BearerTokenAuthenticationFilter(authenticator);
        authentication.setSecurityContextHolderStrategy(contexts);
        authentication.setAuthenticationEntryPoint(this::rejectToken);
        authentication.setAuthenticationFailureHandler(this::rejectToken);
        return http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilter(authentication)
                .addFilterAfter(new RateLimitFilter(), BearerTokenAuthenticationFilter.class)
                .exceptionHandling(exceptions -> exceptions
                        .authenticationEntryPoint(
                                (request, response, failure) -> rejectUnauthenticated(request, response))
                        .accessDeniedHandler((request, response, failure) -> errorWriter.write(
                                RequestRejectedException.of(Classification.FORBIDDEN, "forbidden"),
                                request,
                                response)));
    }

    /** Writes the response of a request without a token, or with one that is refused. */
    void rejectUnauthenticated(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String sentence = request.getHeader(HttpHeaders.AUTHORIZATION) == null ? "unauthorized" : "unauthorized.token";
        errorWriter.write(RequestRejectedException.of(Classification.UNAUTHORIZED, sentence), request, response);
    }

    private void rejectToken(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof AuthenticationServiceException) {
            log.warn("{}", failure.getMessage());
            errorWriter.write(
                    RequestRejectedException.of(Classification.UNAVAILABLE, "UNAVAILABLE"), request, response);
        } else if (isWithinRateLimit(request, response)) {
            rejectUnauthenticated(request, response);
        }
    }

    /** Counts a request that is not authenticated; writes the response if there were too many. */
    private boolean isWithinRateLimit(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (rateLimiter.tryConsume(request.getRemoteAddr())) {
            return true;
        }
        errorWriter.write(
                RequestRejectedException.http(HttpStatus.TOO_MANY_REQUESTS, "http.too-many"), request, response);
        return false;
    }

    /** Limits requests without a token; what becomes of them is for later stages to decide. */
    private final class RateLimitFilter extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            boolean authenticated = contexts.getContext().getAuthentication() != null;
            if (authenticated || isWithinRateLimit(request, response)) {
                chain.doFilter(request, response);
            }
        }
    }
}
