package io.blocgraph.access;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/** Who sends a bearer token: one of ours, or one of the provider where one is configured. */
@Component
public class BearerSignIn {

    private static final String SCHEME = "Bearer ";

    private final Tokens tokens;
    private final ProviderAccounts provider;
    private final ObjectProvider<JwtDecoder> decoder;
    private final Standings standings;

    BearerSignIn(Tokens tokens, ProviderAccounts provider, ObjectProvider<JwtDecoder> decoder, Standings standings) {
        this.tokens = tokens;
        this.provider = provider;
        this.decoder = decoder;
        this.standings = standings;
    }

    /**
     * Who sends a header.
     *
     * @param authorization what is in it, as {@code Bearer …}
     * @return who; empty if it is no bearer token, or one that is worth nothing
     */
    public Optional<SignedIn> of(String authorization) {
        if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        String token = authorization.substring(SCHEME.length()).strip();
        return token.startsWith(Tokens.PREFIX) ? tokens.signedIn(token) : ofProvider(token);
    }

    private Optional<SignedIn> ofProvider(String token) {
        JwtDecoder known = decoder.getIfAvailable();
        if (known == null) {
            return Optional.empty();
        }
        try {
            Jwt jwt = known.decode(token);
            return provider.find(jwt)
                    .filter(signedIn -> standings.of(signedIn.proof()).isPresent());
        } catch (JwtException notVouchedFor) {
            return Optional.empty();
        }
    }
}
