/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

import io.blocgraph.access.PersonalTokenIntrospector.IntrospectedAccount;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.authentication.OpaqueTokenAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;
import org.springframework.stereotype.Component;

/** Authenticates bearer tokens: personal tokens, and those of the identity provider where one is configured. */
@Component
public class BearerTokenAuthenticator implements AuthenticationManagerResolver<HttpServletRequest> {

    private final AuthenticationProvider personalTokens;
    private final @Nullable AuthenticationProvider providerTokens;
    private final OidcAccountResolver oidcAccounts;
    private final PermissionResolver permissionResolver;

    BearerTokenAuthenticator(
            OpaqueTokenIntrospector introspector,
            OidcAccountResolver oidcAccounts,
            ObjectProvider<JwtDecoder> decoder,
            PermissionResolver permissionResolver) {
        this.oidcAccounts = oidcAccounts;
        this.permissionResolver = permissionResolver;
        OpaqueTokenAuthenticationProvider opaque = new OpaqueTokenAuthenticationProvider(introspector);
        opaque.setAuthenticationConverter((token, principal) -> {
            IntrospectedAccount introspected = (IntrospectedAccount) principal;
            return new AccountAuthentication(introspected.account(), introspected.permissions());
        });
        this.personalTokens = opaque;
        JwtDecoder known = decoder.getIfAvailable();
        this.providerTokens = known == null ? null : jwtProvider(known);
    }

    private AuthenticationProvider jwtProvider(JwtDecoder decoder) {
        JwtAuthenticationProvider jwts = new JwtAuthenticationProvider(decoder);
        jwts.setJwtAuthenticationConverter(this::toAuthentication);
        return jwts;
    }

    private AccountAuthentication toAuthentication(Jwt jwt) {
        try {
            return oidcAccounts
                    .find(jwt)
                    .flatMap(account -> permissionResolver
                            .resolve(account.credential())
                            .map(permissions -> new AccountAuthentication(account, permissions)))
                    .orElseThrow(() -> new InvalidBearerTokenException("No account"));
        } catch (AuthenticationException noAccount) {
            throw noAccount;
        } catch (RuntimeException away) {
            throw new AuthenticationServiceException("Account lookup failed: " + away.getMessage(), away);
        }
    }

    /** {@inheritDoc} It refuses the token of a demo account unless the request comes from this machine. */
    @Override
    public AuthenticationManager resolve(HttpServletRequest request) {
        return token -> authenticate((BearerTokenAuthenticationToken) token, RequestOrigin.isLocal(request));
    }

    /**
     * Authenticates a token.
     *
     * @param token the token
     * @param local whether it comes from this machine, outside of which demo accounts cannot be used
     * @return the account with its permissions
     * @throws InvalidBearerTokenException if the token is unknown, invalid, expired or revoked, or its account is disabled
     * @throws AuthenticationServiceException if the database cannot be asked
     */
    public AccountAuthentication authenticate(BearerTokenAuthenticationToken token, boolean local) {
        AccountAuthentication authentication = (AccountAuthentication)
                (token.getToken().startsWith(PersonalTokens.PREFIX)
                        ? personalTokens.authenticate(token)
                        : authenticateProviderToken(token));
        if (authentication == null || authentication.permissions().demo() && !local) {
            throw new InvalidBearerTokenException("Invalid token");
        }
        return authentication;
    }

    private @Nullable Authentication authenticateProviderToken(BearerTokenAuthenticationToken token) {
        if (providerTokens == null) {
            return null;
        }
        try {
            return providerTokens.authenticate(token);
        } catch (AuthenticationServiceException unverifiable) {
            if (unverifiable.getCause() instanceof JwtException) {
                throw new InvalidBearerTokenException("Unverifiable token", unverifiable);
            }
            throw unverifiable;
        }
    }
}
