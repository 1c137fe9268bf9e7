/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

import io.blocgraph.access.SecurityAuditLog.EventType;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Manages the addresses under which calendar applications read agendas. Such an application cannot sign in, so the address itself is the
 * secret: it reads the agenda of its account and nothing else, and can be revoked.
 */
@Component
public class CalendarAddresses {

    private final CalendarAddressRepository addresses;
    private final CurrentAccount currentAccount;
    private final Passwords passwords;
    private final PermissionResolver permissionResolver;
    private final SecurityAuditLog auditLog;
    private final Clock clock;

    CalendarAddresses(
            CalendarAddressRepository addresses,
            CurrentAccount currentAccount,
            Passwords passwords,
            PermissionResolver permissionResolver,
            SecurityAuditLog auditLog,
            Clock clock) {
        this.addresses = addresses;
        this.currentAccount = currentAccount;
        this.passwords = passwords;
        this.permissionResolver = permissionResolver;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    /** {@return the caller's address without its secret; empty if there is none} */
    public Optional<CalendarAddress> own() {
        return addresses.findByAccount(currentAccount.accountId());
    }

    /**
     * Creates an address for the caller. The former one is no longer valid.
     *
     * @return the secret in the address, which is not stored and cannot be shown again
     * @throws AccessRejectedException if the caller itself uses a token
     */
    public String create() {
        AccountPermissions permissions = currentAccount.requirePermissions();
        if (permissions.restriction().isPresent()) {
            throw new AccessRejectedException("FORBIDDEN", "");
        }
        String secret = passwords.generateSecret();
        CalendarAddress address = new CalendarAddress("calendar-" + UUID.randomUUID(), clock.instant(), null);
        addresses.replace(permissions.accountId(), address, LoginThrottle.sha256(secret));
        auditLog.append(EventType.CALENDAR_CREATED, permissions.accountId(), "");
        permissionResolver.invalidateAll();
        return secret;
    }

    /** Revokes the caller's address, if there is one; it is no longer valid. */
    public void revoke() {
        String account = currentAccount.accountId();
        addresses.deleteByAccount(account);
        auditLog.append(EventType.CALENDAR_REVOKED, account, "");
        permissionResolver.invalidateAll();
    }

    /**
     * Finds the account that a secret belongs to.
     *
     * @param secret the secret in an address
     * @return the account's permissions; empty if the secret is unknown or revoked, the account is disabled, or it is a demo account and
     *     the request comes from another computer
     */
    public Optional<AccountPermissions> permissions(String secret) {
        return permissionResolver
                .resolve(new Credential.CalendarAddress(LoginThrottle.sha256(secret)))
                .filter(found -> !found.demo() || RequestOrigin.isLocal());
    }
}
