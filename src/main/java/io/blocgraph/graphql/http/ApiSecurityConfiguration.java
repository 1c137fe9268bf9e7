/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql.http;

import io.blocgraph.access.AccessProperties;
import io.blocgraph.access.AccountPermissions;
import io.blocgraph.access.CurrentAccount;
import io.blocgraph.access.RequestOrigin;
import io.blocgraph.graphql.Classification;
import io.blocgraph.graphql.RequestRejectedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.WebUtils;

/**
 * Secures the API. It accepts bearer tokens and nothing else: the cookies of a signed-in browser are ignored, so that no foreign
 * page can act on a user's behalf, and no request is redirected to a sign-in page.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessProperties.class)
class ApiSecurityConfiguration {

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain apiChain(
            HttpSecurity http,
            GraphQlProperties properties,
            AccessProperties accessProperties,
            BearerTokenSecurity bearerTokens,
            ErrorResponseWriter errorWriter) {
        return bearerTokens
                .applyTo(http.securityMatcher(properties.getHttp().getPath()))
                .authorizeHttpRequests(requests -> requests
                        // a socket is authenticated once it is open
                        .requestMatchers(SocketRequests::isSocket)
                        .access((authentication, request) ->
                                new AuthorizationDecision(isAllowedOrigin(request.getRequest(), accessProperties)))
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(exceptions -> exceptions
                        .authenticationEntryPoint((request, response, failure) -> {
                            if (SocketRequests.isSocket(request)) {
                                rejectOrigin(request, response, errorWriter);
                            } else {
                                bearerTokens.rejectUnauthenticated(request, response);
                            }
                        })
                        .accessDeniedHandler(
                                (request, response, failure) -> rejectOrigin(request, response, errorWriter)))
                .build();
    }

    private static void rejectOrigin(
            HttpServletRequest request, HttpServletResponse response, ErrorResponseWriter errorWriter)
            throws IOException {
        errorWriter.write(RequestRejectedException.of(Classification.FORBIDDEN, "origin"), request, response);
    }

    /** Health is public; metrics are for this machine and for administrators of everything. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    SecurityFilterChain operatingChain(
            HttpSecurity http, CurrentAccount currentAccount, BearerTokenSecurity bearerTokens) {
        return bearerTokens
                .applyTo(http.securityMatcher("/actuator/**"))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .access((authentication, request) ->
                                new AuthorizationDecision(RequestOrigin.isLocal(request.getRequest())
                                        || currentAccount
                                                .permissions()
                                                .map(AccountPermissions::administersEverything)
                                                .orElse(false))))
                .build();
    }

    /**
     * Secures files that scripts fetch or send with a token: diagrams, personal records, lists to be imported, exports, attached files.
     * Browsers access them through their session, or are asked to sign in where they want a page.
     */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 2)
    SecurityFilterChain fileChain(HttpSecurity http, BearerTokenSecurity bearerTokens) {
        RequestMatcher files = new OrRequestMatcher(
                PathPatternRequestMatcher.withDefaults().matcher("/explorer/{file:.+[.](?:svg|png|pdf)}"),
                PathPatternRequestMatcher.withDefaults().matcher("/members/**"),
                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/imports"),
                PathPatternRequestMatcher.withDefaults().matcher("/exports/**"),
                PathPatternRequestMatcher.withDefaults().matcher("/files/**"));
        return bearerTokens
                .applyTo(http.securityMatcher(request -> files.matches(request)
                        && (request.getHeader(HttpHeaders.AUTHORIZATION) != null
                                || request.getSession(false) == null && !wantsPage(request))))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }

    /** Foreign pages must not open sockets from a browser; programs send no origin. */
    private static boolean isAllowedOrigin(HttpServletRequest request, AccessProperties accessProperties) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null
                || accessProperties.origins().contains(origin)
                || WebUtils.isSameOrigin(new ServletServerHttpRequest(request));
    }
}
