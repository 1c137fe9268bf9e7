package io.blocgraph.graphql.http;

import io.blocgraph.access.Access;
import io.blocgraph.access.AccessSettings;
import io.blocgraph.access.BearerSignIn;
import io.blocgraph.access.Caller;
import io.blocgraph.access.Standing;
import io.blocgraph.access.Standings;
import io.blocgraph.access.web.AnonymousLimit;
import io.blocgraph.graphql.Classification;
import io.blocgraph.graphql.Refusal;
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
 * Guards the API. It takes bearer tokens and nothing else: a browser that is signed in sends its cookies here in vain, so that no
 * page of somebody else can ask in its name, and nobody is ever sent to a page to sign in.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSettings.class)
class ApiSecurity {

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain apiChain(
            HttpSecurity http,
            GraphQlProperties properties,
            AccessSettings settings,
            BearerSignIn bearer,
            Standings standings,
            AnonymousLimit limit,
            Refusing refusing) {
        return http.securityMatcher(properties.getHttp().getPath())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(new BearerFilter(bearer, standings, limit, refusing), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests
                        // a socket says who it is once it is open
                        .requestMatchers(ApiSecurity::opensSocket)
                        .access((authentication, request) ->
                                new AuthorizationDecision(mayOpen(request.getRequest(), settings)))
                        .anyRequest()
                        .access((authentication, request) ->
                                new AuthorizationDecision(request.getRequest().getAttribute(BearerFilter.WHO) != null)))
                .exceptionHandling(exceptions -> exceptions
                        .authenticationEntryPoint((request, response, failure) -> refusing.answer(
                                opensSocket(request)
                                        ? Refusal.of(Classification.FORBIDDEN, "origin")
                                        : Refusal.of(Classification.UNAUTHORIZED, "unauthorized"),
                                request,
                                response))
                        .accessDeniedHandler((request, response, failure) ->
                                refusing.answer(Refusal.of(Classification.FORBIDDEN, "origin"), request, response)))
                .build();
    }

    /** Health is told to all; figures to this machine, and to whoever administers everything. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    SecurityFilterChain operatingChain(
            HttpSecurity http,
            Access access,
            BearerSignIn bearer,
            Standings standings,
            AnonymousLimit limit,
            Refusing refusing) {
        return http.securityMatcher("/actuator/**")
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(new BearerFilter(bearer, standings, limit, refusing), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .access((authentication, request) ->
                                new AuthorizationDecision(Caller.local(request.getRequest())
                                        || access.standing()
                                                .map(Standing::administersEverything)
                                                .orElse(false))))
                .exceptionHandling(exceptions -> exceptions
                        .authenticationEntryPoint((request, response, failure) -> refusing.answer(
                                Refusal.of(Classification.UNAUTHORIZED, "unauthorized"), request, response))
                        .accessDeniedHandler((request, response, failure) ->
                                refusing.answer(Refusal.of(Classification.FORBIDDEN, "forbidden"), request, response)))
                .build();
    }

    /** Files that scripts fetch with a token: pictures, and what is handed to a member. Browsers come to them signed in. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 2)
    SecurityFilterChain fileChain(
            HttpSecurity http, BearerSignIn bearer, Standings standings, AnonymousLimit limit, Refusing refusing) {
        RequestMatcher files = new OrRequestMatcher(
                PathPatternRequestMatcher.withDefaults().matcher("/explorer/{file:.+[.](?:svg|png|pdf)}"),
                PathPatternRequestMatcher.withDefaults().matcher("/members/**"));
        return http.securityMatcher(
                        request -> request.getHeader(HttpHeaders.AUTHORIZATION) != null && files.matches(request))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(new BearerFilter(bearer, standings, limit, refusing), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest()
                        .access((authentication, request) ->
                                new AuthorizationDecision(request.getRequest().getAttribute(BearerFilter.WHO) != null)))
                .build();
    }

    private static boolean opensSocket(HttpServletRequest request) {
        return "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
    }

    /** A page of somebody else may open no socket from a browser; programs send no origin. */
    private static boolean mayOpen(HttpServletRequest request, AccessSettings settings) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null
                || settings.origins().contains(origin)
                || WebUtils.isSameOrigin(new ServletServerHttpRequest(request));
    }
}
