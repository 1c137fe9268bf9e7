/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.access;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.blocgraph.access.OidcAccountUserService;
import io.blocgraph.access.PasswordAuthenticationProvider;
import io.blocgraph.access.PermissionResolver;
import io.blocgraph.access.web.ActiveSessions;
import io.blocgraph.access.web.SessionRevocationFilter;
import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.authentication.builders.AuthenticationManagerBuilder;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/**
 * Configures the security of the screens. Unauthenticated requests are redirected to the sign-in page and returned to
 * the requested address afterwards. Spring Security changes the session id at sign-in, and a CSRF token protects
 * against requests of other sites.
 */
@Configuration(proxyBeanMethods = false)
class ScreenSecurityConfiguration {

    /**
     * Paths accessible without authentication: static styles and scripts, which contain no data, and calendars, whose address is a
     * secret.
     */
    private static final String[] PUBLIC_PATHS = {"/frontend/**", "/webjars/**", "/calendar/*"};

    @Bean
    SecurityFilterChain screenChain(
            HttpSecurity http,
            PasswordAuthenticationProvider local,
            OidcAccountUserService provider,
            ObjectProvider<ClientRegistrationRepository> providers,
            SecurityContextHolderStrategy contexts,
            PermissionResolver permissionResolver,
            ActiveSessions sessions) {
        // the global authentication manager uses the same provider: with it as a parent, a failure would count twice
        http.getSharedObject(AuthenticationManagerBuilder.class).parentAuthenticationManager(null);
        http.authenticationProvider(local)
                .addFilterBefore(new UnknownRequestTypeFilter(), SecurityContextHolderFilter.class)
                .addFilterAfter(
                        new SessionRevocationFilter(contexts, permissionResolver, sessions),
                        SecurityContextHolderFilter.class)
                .authorizeHttpRequests(requests -> requests
                        // error pages of requests that were authorized or rejected before
                        .dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(PUBLIC_PATHS)
                        .permitAll())
                .formLogin(form -> form.loginPage("/" + SignInView.ADDRESS)
                        .permitAll()
                        .failureHandler((request, response, failure) -> response.sendRedirect(request.getContextPath()
                                + "/" + SignInView.ADDRESS + "?"
                                + (failure instanceof PasswordAuthenticationProvider.LoginThrottledException delayed
                                        ? SignInView.WAIT + "=" + delayed.retryAfterMinutes()
                                        : "error"))))
                // prevents sign-in requests by other sites, for which Vaadin requires no CSRF token
                .cors(cors -> cors.configurationSource(sameOriginSignIn()))
                .headers(headers -> headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .httpStrictTransportSecurity(hsts -> hsts.includeSubDomains(false)))
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        screens -> screens.loginView(SignInView.class, "/" + SignInView.ADDRESS + "?out")
                                // an unknown address is answered with "not found"
                                .anyRequest(AuthorizedUrl::authenticated));
        ClientRegistrationRepository registrations = providers.getIfAvailable();
        if (registrations != null) {
            var signOut = new OidcClientInitiatedLogoutSuccessHandler(registrations);
            signOut.setPostLogoutRedirectUri("{baseUrl}/" + SignInView.ADDRESS + "?out");
            http.logout(logout -> logout.logoutSuccessHandler(signOut));
            http.oauth2Login(signIn -> signIn.loginPage("/" + SignInView.ADDRESS)
                    .failureUrl("/" + SignInView.ADDRESS + "?" + SignInView.PROVIDER)
                    .userInfoEndpoint(user -> user.oidcUserService(provider)));
        }
        return http.build();
    }

    private static CorsConfigurationSource sameOriginSignIn() {
        var sources = new UrlBasedCorsConfigurationSource();
        sources.registerCorsConfiguration("/" + SignInView.ADDRESS, new CorsConfiguration());
        return sources;
    }
}
