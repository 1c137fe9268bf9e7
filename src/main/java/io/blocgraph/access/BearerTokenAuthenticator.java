package io.blocgraph.access;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/** Authenticates bearer tokens: personal tokens, and those of the identity provider where one is configured. */
@Component
public class BearerTokenAuthenticator {

    private static final String SCHEME = "Bearer ";

    private final PersonalTokens tokens;
    private final OidcAccountResolver provider;
    private final ObjectProvider<JwtDecoder> decoder;
    private final PermissionResolver permissionResolver;

    BearerTokenAuthenticator(
            PersonalTokens tokens,
            OidcAccountResolver provider,
            ObjectProvider<JwtDecoder> decoder,
            PermissionResolver permissionResolver) {
        this.tokens = tokens;
        this.provider = provider;
        this.decoder = decoder;
        this.permissionResolver = permissionResolver;
    }

    /**
     * Authenticates the sender of an {@code Authorization} header.
     *
     * @param authorization the header's value, as {@code Bearer …}
     * @return the account; empty if it is no bearer token or an invalid one
     */
    public Optional<AuthenticatedAccount> authenticate(String authorization) {
        if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        String token = authorization.substring(SCHEME.length()).strip();
        return token.startsWith(PersonalTokens.PREFIX) ? tokens.authenticate(token) : authenticateProviderToken(token);
    }

    private Optional<AuthenticatedAccount> authenticateProviderToken(String token) {
        JwtDecoder known = decoder.getIfAvailable();
        if (known == null) {
            return Optional.empty();
        }
        try {
            Jwt jwt = known.decode(token);
            return provider.find(jwt)
                    .filter(account ->
                            permissionResolver.resolve(account.credential()).isPresent());
        } catch (JwtException notVouchedFor) {
            return Optional.empty();
        }
    }
}
