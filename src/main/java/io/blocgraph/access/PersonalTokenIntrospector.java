/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.OAuth2IntrospectionException;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;
import org.springframework.stereotype.Component;

/** Introspects personal tokens in the graph. */
@Component
class PersonalTokenIntrospector implements OpaqueTokenIntrospector {

    private final PermissionResolver permissionResolver;

    PersonalTokenIntrospector(PermissionResolver permissionResolver) {
        this.permissionResolver = permissionResolver;
    }

    /** The account that a token authenticates, and its permissions. */
    record IntrospectedAccount(AuthenticatedAccount account, AccountPermissions permissions)
            implements OAuth2AuthenticatedPrincipal {

        @Override
        public String getName() {
            return account.name();
        }

        @Override
        public Map<String, Object> getAttributes() {
            return Map.of();
        }

        @Override
        public Collection<? extends GrantedAuthority> getAuthorities() {
            return List.of();
        }
    }

    /**
     * {@inheritDoc}
     *
     * @throws BadOpaqueTokenException if the token is unknown, expired or revoked, or its account is disabled
     * @throws OAuth2IntrospectionException if the database cannot be asked
     */
    @Override
    public OAuth2AuthenticatedPrincipal introspect(String token) {
        Credential credential = new Credential.PersonalToken(LoginThrottle.sha256(token));
        AccountPermissions permissions;
        try {
            permissions = permissionResolver
                    .resolve(credential)
                    .orElseThrow(() -> new BadOpaqueTokenException("Unknown token"));
        } catch (BadOpaqueTokenException unknown) {
            throw unknown;
        } catch (RuntimeException away) {
            throw new OAuth2IntrospectionException("Token lookup failed: " + away.getMessage(), away);
        }
        return new IntrospectedAccount(
                new AuthenticatedAccount(credential, permissions.accountId(), permissions.name()), permissions);
    }
}
