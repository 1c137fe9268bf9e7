package io.blocgraph.screen.access;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.blocgraph.access.LocalSignIn;
import io.blocgraph.access.ProviderSignIn;
import io.blocgraph.access.Standings;
import io.blocgraph.access.web.OpenSessions;
import io.blocgraph.access.web.StillStanding;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/** Guards the screens: who has not signed in is sent to the page to do so, and comes back to where they wanted to go. */
@Configuration(proxyBeanMethods = false)
class ScreenSecurity {

    @Bean
    SecurityFilterChain screenChain(
            HttpSecurity http,
            LocalSignIn local,
            ProviderSignIn provider,
            ObjectProvider<ClientRegistrationRepository> providers,
            Standings standings,
            OpenSessions sessions) {
        http.authenticationProvider(local)
                .addFilterAfter(new StillStanding(standings, sessions), SecurityContextHolderFilter.class)
                .with(VaadinSecurityConfigurer.vaadin(), screens -> screens.loginView(SignInView.class));
        if (providers.getIfAvailable() != null) {
            http.oauth2Login(signIn -> signIn.loginPage("/" + SignInView.ADDRESS)
                    .userInfoEndpoint(user -> user.oidcUserService(provider)));
        }
        return http.build();
    }
}
