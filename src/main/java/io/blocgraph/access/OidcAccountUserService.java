/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Maps users of the OpenID Connect provider to their accounts. */
@Component
public class OidcAccountUserService extends OidcUserService {

    /** The error code, reported to the sign-in page, of a user without an account. */
    public static final String NO_ACCOUNT = "no_account";

    private final OidcAccountResolver accounts;
    private final SignInSessions sessions;
    private final PermissionResolver permissionResolver;

    OidcAccountUserService(
            OidcAccountResolver accounts, SignInSessions sessions, PermissionResolver permissionResolver) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.permissionResolver = permissionResolver;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) throws OAuth2AuthenticationException {
        OidcUser user = super.loadUser(request);
        AuthenticatedAccount authenticatedAccount = accounts.findOrCreate(user)
                .map(account -> sessions.open(account.id(), account.name()))
                .filter(opened ->
                        permissionResolver.resolve(opened.credential()).isPresent())
                .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error(NO_ACCOUNT)));
        return new OidcAccountUser(user, authenticatedAccount);
    }

    /** A user of the identity provider with their account. */
    private record OidcAccountUser(OidcUser user, AuthenticatedAccount authenticatedAccount)
            implements OidcUser, AuthenticatedAccount.Holder {

        @Override
        public Map<String, Object> getClaims() {
            return user.getClaims();
        }

        @Override
        public @Nullable OidcUserInfo getUserInfo() {
            return user.getUserInfo();
        }

        @Override
        public OidcIdToken getIdToken() {
            return user.getIdToken();
        }

        @Override
        public Map<String, Object> getAttributes() {
            return user.getAttributes();
        }

        @Override
        public Collection<? extends GrantedAuthority> getAuthorities() {
            return user.getAuthorities();
        }

        @Override
        public String getName() {
            return authenticatedAccount.name();
        }
    }
}
