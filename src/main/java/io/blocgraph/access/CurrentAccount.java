/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

import io.blocgraph.graph.Scope;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The account for which the current thread works, and its permissions. */
@Component
public class CurrentAccount {

    private final PermissionResolver permissionResolver;

    CurrentAccount(PermissionResolver permissionResolver) {
        this.permissionResolver = permissionResolver;
    }

    /** {@return the account of the current thread; empty if the caller is not authenticated} */
    public Optional<AuthenticatedAccount> authenticatedAccount() {
        return of(SecurityContextHolder.getContext().getAuthentication()).or(RequestOrigin::authenticatedAccount);
    }

    /**
     * Returns the account of an authentication.
     *
     * @param authentication Spring Security's authentication; null if there is none
     * @return the account; empty if the caller is not authenticated
     */
    public static Optional<AuthenticatedAccount> of(@Nullable Authentication authentication) {
        Object principal = authentication == null ? null : authentication.getPrincipal();
        return switch (principal) {
            case AuthenticatedAccount authenticatedAccount -> Optional.of(authenticatedAccount);
            case AuthenticatedAccount.Holder holder -> Optional.of(holder.authenticatedAccount());
            case null, default -> Optional.empty();
        };
    }

    /** {@return the current permissions of the caller's account; empty if nobody is signed in, or no longer} */
    public Optional<AccountPermissions> permissions() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof AccountAuthentication resolved) {
            return Optional.of(resolved.permissions());
        }
        return authenticatedAccount()
                .flatMap(authenticatedAccount -> permissionResolver.resolve(authenticatedAccount.credential()));
    }

    /** {@return the scope that the caller may see and change; {@link Scope#NONE} if nobody is signed in} */
    public Scope scope() {
        return permissions().map(AccountPermissions::scope).orElse(Scope.NONE);
    }

    /**
     * Returns the id of the caller's account, under which personal settings are stored.
     *
     * @return the account's id
     * @throws AccessRejectedException if nobody is signed in
     */
    public String accountId() {
        return requirePermissions().accountId();
    }

    /**
     * Returns the current permissions of the caller's account where signing in is required.
     *
     * @return the permissions
     * @throws AccessRejectedException if nobody is signed in, or no longer
     */
    public AccountPermissions requirePermissions() {
        return permissions().orElseThrow(() -> new AccessRejectedException("UNAUTHORIZED", ""));
    }
}
