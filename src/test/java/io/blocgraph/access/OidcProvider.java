/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/** A provider of OpenID Connect on a port of its own. It is no {@code @Configuration}, so that tests of the application do not find it. */
@EnableWebSecurity
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class
})
class OidcProvider {

    static final String CLIENT = "blocgraph";
    static final String SECRET = "secret of the client";
    static final String PASSWORD = "password at the provider";

    private static final int SECONDS = 3600;

    /** A provider that has been started, at an address whose cookies are not those of the application. */
    record RunningProvider(ConfigurableApplicationContext context) implements AutoCloseable {

        String issuer() {
            return "http://127.0.0.2:" + context.getEnvironment().getProperty("local.server.port");
        }

        /** Lets it send those who have signed in to an address. */
        void sendsTo(String address) {
            context.getBean(InMemoryRegisteredClientRepository.class)
                    .save(client().redirectUri(address).build());
        }

        /** A token with which it vouches for somebody. */
        String vouches(String user, Instant issuedAt) {
            JwtClaimsSet claims = JwtClaimsSet.builder()
                    .issuer(issuer())
                    .subject(user)
                    .issuedAt(issuedAt)
                    .expiresAt(Instant.now().plusSeconds(SECONDS))
                    .build();
            return context.getBean(NimbusJwtEncoder.class)
                    .encode(JwtEncoderParameters.from(claims))
                    .getTokenValue();
        }

        @Override
        public void close() {
            context.close();
        }
    }

    static RunningProvider start() {
        return new RunningProvider(new SpringApplicationBuilder(OidcProvider.class)
                .web(WebApplicationType.SERVLET)
                .properties("spring.main.banner-mode=off")
                .run("--server.port=0", "--server.address=127.0.0.2"));
    }

    private static RegisteredClient.Builder client() {
        return RegisteredClient.withId(CLIENT)
                .clientId(CLIENT)
                .clientSecret("{noop}" + SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .scope(OidcScopes.OPENID)
                .clientSettings(ClientSettings.builder().requireProofKey(false).build());
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http) {
        return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .formLogin(Customizer.withDefaults())
                .build();
    }

    /** The application in the same process sets how contexts are held for both, later than this is started. */
    @Bean
    SecurityContextHolderStrategy contexts() {
        return new SecurityContextHolderStrategy() {
            @Override
            public void clearContext() {
                SecurityContextHolder.clearContext();
            }

            @Override
            public SecurityContext getContext() {
                return SecurityContextHolder.getContext();
            }

            @Override
            public void setContext(SecurityContext context) {
                SecurityContextHolder.setContext(context);
            }

            @Override
            public SecurityContext createEmptyContext() {
                return SecurityContextHolder.createEmptyContext();
            }
        };
    }

    @Bean
    InMemoryRegisteredClientRepository clients() {
        return new InMemoryRegisteredClientRepository(
                client().redirectUri("http://127.0.0.1/nowhere").build());
    }

    @Bean
    AuthorizationServerSettings settings() {
        return AuthorizationServerSettings.builder().build();
    }

    @Bean
    UserDetailsService users() {
        return new InMemoryUserDetailsManager(Stream.of("hoa", "an", "lan")
                .<UserDetails>map(name ->
                        User.withUsername(name).password("{noop}" + PASSWORD).build())
                .toList());
    }

    @Bean
    JWKSource<com.nimbusds.jose.proc.SecurityContext> keys() throws JOSEException {
        RSAKey key = new RSAKeyGenerator(2048).keyID("1").generate();
        return new ImmutableJWKSet<>(new JWKSet(key));
    }

    @Bean
    JwtDecoder decoder(JWKSource<com.nimbusds.jose.proc.SecurityContext> keys) {
        return NimbusJwtDecoder.withJwkSource(keys).build();
    }

    @Bean
    NimbusJwtEncoder encoder(JWKSource<com.nimbusds.jose.proc.SecurityContext> keys) {
        return new NimbusJwtEncoder(keys);
    }
}
