package io.blocgraph.access;

import io.blocgraph.graph.Scope;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who asks on this thread, and what they may see and change. */
@Component
public class CurrentAccount {

    private final PermissionResolver permissionResolver;

    CurrentAccount(PermissionResolver permissionResolver) {
        this.permissionResolver = permissionResolver;
    }

    /**
     * Who asks on this thread.
     *
     * @return who; empty if nobody has shown who they are
     */
    public Optional<AuthenticatedAccount> authenticatedAccount() {
        return of(SecurityContextHolder.getContext().getAuthentication()).or(RequestOrigin::authenticatedAccount);
    }

    /**
     * Whom an authentication is about.
     *
     * @param authentication what Spring Security knows; null if nothing
     * @return who; empty if nobody has shown who they are
     */
    public static Optional<AuthenticatedAccount> of(@Nullable Authentication authentication) {
        Object principal = authentication == null ? null : authentication.getPrincipal();
        return switch (principal) {
            case AuthenticatedAccount authenticatedAccount -> Optional.of(authenticatedAccount);
            case AuthenticatedAccount.Holder holder -> Optional.of(holder.authenticatedAccount());
            case null, default -> Optional.empty();
        };
    }

    /**
     * What the account of who asks is and may do at the moment.
     *
     * @return the standing; empty if nobody is signed in, or no longer
     */
    public Optional<AccountPermissions> permissions() {
        return authenticatedAccount()
                .flatMap(authenticatedAccount -> permissionResolver.resolve(authenticatedAccount.credential()));
    }

    /**
     * What may be seen and changed by who asks on this thread.
     *
     * @return the scope; {@link Scope#NONE} where nobody is signed in
     */
    public Scope scope() {
        return permissions().map(AccountPermissions::scope).orElse(Scope.NONE);
    }

    /**
     * Whose account asks on this thread.
     *
     * @return the id of the account, under which what is kept for a person is kept
     * @throws AccessRejectedException if nobody is signed in
     */
    public String accountId() {
        return requirePermissions().accountId();
    }

    /**
     * What the account of who asks is and may do at the moment, where somebody must be signed in.
     *
     * @return the standing
     * @throws AccessRejectedException if nobody is signed in, or no longer
     */
    public AccountPermissions requirePermissions() {
        return permissions().orElseThrow(() -> new AccessRejectedException("UNAUTHORIZED", ""));
    }
}
