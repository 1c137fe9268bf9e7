/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The current sign-ins, in all browsers and across all instances: one that is not stored is over. */
@Component
public class SignInSessions {

    private final SignInRepository signIns;
    private final PermissionResolver permissionResolver;
    private final CurrentAccount currentAccount;
    private final SecurityAuditLog auditLog;
    private final AccessProperties properties;
    private final Clock clock;

    SignInSessions(
            SignInRepository signIns,
            PermissionResolver permissionResolver,
            CurrentAccount currentAccount,
            SecurityAuditLog auditLog,
            AccessProperties properties,
            Clock clock) {
        this.signIns = signIns;
        this.permissionResolver = permissionResolver;
        this.currentAccount = currentAccount;
        this.auditLog = auditLog;
        this.properties = properties;
        this.clock = clock;
    }

    /** Opens a sign-in for an authenticated account. */
    AuthenticatedAccount open(String account, String name) {
        String id = "sign-in-" + UUID.randomUUID();
        Instant now = clock.instant();
        signIns.create(account, new SignIn(id, now, now, RequestOrigin.remoteAddress(), RequestOrigin.userAgent()));
        auditLog.append(SecurityAuditLog.EventType.SIGNED_IN, account, name, RequestOrigin.remoteAddress(), "");
        return new AuthenticatedAccount(new Credential.Session(id), account, name);
    }

    /** {@return the caller's current sign-ins, latest first} */
    public List<SignIn> own() {
        return signIns.findByAccount(requireAuthenticated().accountId());
    }

    /**
     * {@return whether a sign-in is the one in use}
     *
     * @param signIn a sign-in of the caller
     */
    public boolean isCurrent(SignIn signIn) {
        return requireAuthenticated().credential().equals(new Credential.Session(signIn.id()));
    }

    private AuthenticatedAccount requireAuthenticated() {
        return currentAccount.authenticatedAccount().orElseThrow(() -> new AccessRejectedException("UNAUTHORIZED", ""));
    }

    /**
     * Ends one of the caller's sign-ins.
     *
     * @param id its id; those of other accounts are ignored
     */
    public void end(String id) {
        signIns.deleteByAccountAndId(requireAuthenticated().accountId(), id);
        permissionResolver.invalidateAll();
    }

    /**
     * Ends a sign-in because its session has ended.
     *
     * @param authenticatedAccount the session's account
     */
    public void endExpired(AuthenticatedAccount authenticatedAccount) {
        if (authenticatedAccount.credential() instanceof Credential.Session(String id)) {
            signIns.deleteById(id);
            permissionResolver.invalidateAll();
        }
    }

    /** Ends all of the caller's sign-ins except the one in use. */
    public void endAllButCurrent() {
        AuthenticatedAccount authenticatedAccount = requireAuthenticated();
        String but = authenticatedAccount.credential() instanceof Credential.Session(String id) ? id : "";
        endAll(authenticatedAccount.accountId(), but);
    }

    /** Ends all sign-ins of an account except one. */
    void endAll(String account, String but) {
        signIns.deleteByAccount(account, but, clock.instant());
        auditLog.append(SecurityAuditLog.EventType.SIGNED_OUT, account, "");
        permissionResolver.invalidateAll();
    }

    /** Deletes expired sign-ins. */
    @Scheduled(cron = "0 17 * * * *")
    void deleteExpired() {
        signIns.deleteBefore(clock.instant().minus(properties.session()));
    }
}
