package io.blocgraph.graphql.http;

import io.blocgraph.access.AccessProperties;
import io.blocgraph.access.AccountPermissions;
import io.blocgraph.access.BearerTokenAuthenticator;
import io.blocgraph.access.CurrentAccount;
import io.blocgraph.access.PermissionResolver;
import io.blocgraph.access.RequestOrigin;
import io.blocgraph.access.web.AnonymousRateLimiter;
import io.blocgraph.graphql.Classification;
import io.blocgraph.graphql.RequestRejectedException;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
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
            BearerTokenAuthenticator authenticator,
            PermissionResolver permissionResolver,
            AnonymousRateLimiter rateLimiter,
            ErrorResponseWriter errorWriter) {
        return http.securityMatcher(properties.getHttp().getPath())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(
                        new BearerTokenFilter(authenticator, permissionResolver, rateLimiter, errorWriter),
                        AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests
                        // a socket is authenticated once it is open
                        .requestMatchers(SocketRequests::isSocket)
                        .access((authentication, request) ->
                                new AuthorizationDecision(isAllowedOrigin(request.getRequest(), accessProperties)))
                        .anyRequest()
                        .access((authentication, request) -> new AuthorizationDecision(
                                request.getRequest().getAttribute(BearerTokenFilter.ACCOUNT_ATTRIBUTE) != null)))
                .exceptionHandling(exceptions -> exceptions
                        .authenticationEntryPoint((request, response, failure) -> errorWriter.write(
                                SocketRequests.isSocket(request)
                                        ? RequestRejectedException.of(Classification.FORBIDDEN, "origin")
                                        : RequestRejectedException.of(Classification.UNAUTHORIZED, "unauthorized"),
                                request,
                                response))
                        .accessDeniedHandler((request, response, failure) -> errorWriter.write(
                                RequestRejectedException.of(Classification.FORBIDDEN, "origin"), request, response)))
                .build();
    }

    /** Health is public; metrics are for this machine and for administrators of everything. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    SecurityFilterChain operatingChain(
            HttpSecurity http,
            CurrentAccount currentAccount,
            BearerTokenAuthenticator authenticator,
            PermissionResolver permissionResolver,
            AnonymousRateLimiter rateLimiter,
            ErrorResponseWriter errorWriter) {
        return http.securityMatcher("/actuator/**")
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(
                        new BearerTokenFilter(authenticator, permissionResolver, rateLimiter, errorWriter),
                        AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .access((authentication, request) ->
                                new AuthorizationDecision(RequestOrigin.isLocal(request.getRequest())
                                        || currentAccount
                                                .permissions()
                                                .map(AccountPermissions::administersEverything)
                                                .orElse(false))))
                .exceptionHandling(exceptions -> exceptions
                        .authenticationEntryPoint((request, response, failure) -> errorWriter.write(
                                RequestRejectedException.of(Classification.UNAUTHORIZED, "unauthorized"),
                                request,
                                response))
                        .accessDeniedHandler((request, response, failure) -> errorWriter.write(
                                RequestRejectedException.of(Classification.FORBIDDEN, "forbidden"), request, response)))
                .build();
    }

    /** Secures files that scripts fetch with a token: diagrams and personal records. Browsers access them through their session. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 2)
    SecurityFilterChain fileChain(
            HttpSecurity http,
            BearerTokenAuthenticator authenticator,
            PermissionResolver permissionResolver,
            AnonymousRateLimiter rateLimiter,
            ErrorResponseWriter errorWriter) {
        RequestMatcher files = new OrRequestMatcher(
                PathPatternRequestMatcher.withDefaults().matcher("/explorer/{file:.+[.](?:svg|png|pdf)}"),
                PathPatternRequestMatcher.withDefaults().matcher("/members/**"));
        return http.securityMatcher(
                        request -> request.getHeader(HttpHeaders.AUTHORIZATION) != null && files.matches(request))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(
                        new BearerTokenFilter(authenticator, permissionResolver, rateLimiter, errorWriter),
                        AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest()
                        .access((authentication, request) -> new AuthorizationDecision(
                                request.getRequest().getAttribute(BearerTokenFilter.ACCOUNT_ATTRIBUTE) != null)))
                .build();
    }

    /** Foreign pages must not open sockets from a browser; programs send no origin. */
    private static boolean isAllowedOrigin(HttpServletRequest request, AccessProperties accessProperties) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null
                || accessProperties.origins().contains(origin)
                || WebUtils.isSameOrigin(new ServletServerHttpRequest(request));
    }
}
