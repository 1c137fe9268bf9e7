/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

import io.blocgraph.access.SecurityAuditLog.EventType;
import io.blocgraph.graph.RetryableTransaction;
import io.blocgraph.graph.VietnameseText;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Changes the accounts that the caller administers, and the caller's own password, each time in one transaction. */
@Component
@RetryableTransaction
public class AccountChanges {

    private static final int MAX_LENGTH = 100;

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._@+-]*");

    private final MemberLinks links;
    private final AccountRepository accounts;
    private final Accounts visibleAccounts;
    private final CurrentAccount currentAccount;
    private final Passwords passwords;
    private final PermissionResolver permissionResolver;
    private final SignInSessions sessions;
    private final SecurityAuditLog auditLog;
    private final Clock clock;

    AccountChanges(
            MemberLinks links,
            AccountRepository accounts,
            Accounts visibleAccounts,
            CurrentAccount currentAccount,
            Passwords passwords,
            PermissionResolver permissionResolver,
            SignInSessions sessions,
            SecurityAuditLog auditLog,
            Clock clock) {
        this.links = links;
        this.accounts = accounts;
        this.visibleAccounts = visibleAccounts;
        this.currentAccount = currentAccount;
        this.passwords = passwords;
        this.permissionResolver = permissionResolver;
        this.sessions = sessions;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    /**
     * The credentials of an account that was created or whose password was reset.
     *
     * @param id the account's id
     * @param password the one-time password, to be replaced at the first sign-in; empty if the account signs in through the
     *     identity provider
     */
    public record InitialCredentials(String id, Optional<String> password) {}

    /**
     * Creates an account without grants.
     *
     * @param name the name used to sign in
     * @param fullName the person's name, or the purpose of the account
     * @param provider whether it signs in through the identity provider, which must know it by this name
     * @return the account's credentials
     * @throws AccessRejectedException if the name is missing, invalid or taken, or the caller administers nothing
     */
    public InitialCredentials create(String name, String fullName, boolean provider) {
        String viewer = (String)
                Objects.requireNonNull(visibleAccounts.viewerParameters().get("viewer"));
        Optional<String> password = provider ? Optional.empty() : Optional.of(passwords.generate());
        String id = create(name, fullName, provider, false, password.orElse(null), true, viewer);
        auditLog.append(EventType.ACCOUNT_CREATED, id, "");
        return new InitialCredentials(id, password);
    }

    String create(
            String name,
            String fullName,
            boolean provider,
            boolean demo,
            @Nullable String password,
            boolean newPassword,
            String viewer) {
        String stored = VietnameseText.normalize(name);
        validateName(stored);
        String full = validFullName(fullName);
        String key = Accounts.key(stored);
        if (accounts.existsByKey(key)) {
            throw new AccessRejectedException("NAME_TAKEN", "name", stored);
        }
        AccountEntity account = new AccountEntity(
                "account-" + UUID.randomUUID(),
                stored,
                key,
                full,
                words(stored, full),
                password == null ? null : passwords.hash(password),
                newPassword && password != null,
                provider,
                null,
                false,
                demo,
                clock.instant(),
                viewer,
                null,
                null);
        try {
            return accounts.save(account).id();
        } catch (DataIntegrityViolationException takenMeanwhile) {
            throw new AccessRejectedException("NAME_TAKEN", "name", stored);
        }
    }

    /** {@return the words by which an account is found} */
    static String words(String name, String fullName) {
        return VietnameseText.words(name, fullName);
    }

    private static String validFullName(String fullName) {
        return AccessTexts.line("fullName", fullName, MAX_LENGTH);
    }

    private static void validateName(String name) {
        if (name.isEmpty()) {
            throw new AccessRejectedException("EMPTY", "name", MAX_LENGTH);
        }
        if (name.length() > MAX_LENGTH || !NAME.matcher(name).matches() || VietnameseText.hasLookAlikes(name)) {
            throw new AccessRejectedException("NAME_SPELLING", "name", MAX_LENGTH);
        }
    }

    /**
     * Changes the person that an account belongs to.
     *
     * @param id the account's id
     * @param fullName the person's name, or the purpose of the account
     * @param member the id of the member to link; empty for none
     * @throws AccessRejectedException if the caller does not administer the account, or the member cannot be linked to it
     */
    public void update(String id, String fullName, Optional<String> member) {
        requireEditable(id);
        String full = validFullName(fullName);
        links.link(id, member);
        change(id, account -> account.withFullName(full, words(account.name(), full)));
        auditLog.append(EventType.ACCOUNT_CHANGED, id, "");
        permissionResolver.invalidateAll();
    }

    private void change(String id, UnaryOperator<AccountEntity> change) {
        accounts.findByIdForUpdate(id).map(change).ifPresent(accounts::save);
    }

    /**
     * Disables or enables an account. Disabling ends its sessions and sockets within seconds.
     *
     * @param id the account's id
     * @param disabled whether it is to be disabled
     * @throws AccessRejectedException if the caller does not administer the account, or it is the caller's own
     */
    public void setDisabled(String id, boolean disabled) {
        requireEditable(id);
        if (id.equals(currentAccount.accountId())) {
            throw new AccessRejectedException("OWN_ACCOUNT", "");
        }
        change(id, account -> account.withDisabled(disabled));
        if (disabled) {
            sessions.endAll(id, "");
        }
        auditLog.append(disabled ? EventType.ACCOUNT_DISABLED : EventType.ACCOUNT_ENABLED, id, "");
        permissionResolver.invalidateAll();
    }

    /**
     * Ends all sign-ins of an account, in every browser, and its open sockets.
     *
     * @param id the account's id
     * @throws AccessRejectedException if the caller does not administer the account
     */
    public void signOutEverywhere(String id) {
        if (!id.equals(currentAccount.accountId())) {
            requireEditable(id);
        }
        sessions.endAll(id, "");
    }

    /**
     * Resets a forgotten password and ends the account's sign-ins.
     *
     * @param id the account's id
     * @return the account, with its one-time password
     * @throws AccessRejectedException if the caller does not administer the account, or it has no password of its own (identity
     *     provider, demo)
     */
    public InitialCredentials resetPassword(String id) {
        Account account = requireEditable(id);
        if (account.provider() || account.demo()) {
            throw new AccessRejectedException("NO_PASSWORD", "");
        }
        String password = passwords.generate();
        String hash = passwords.hash(password);
        change(id, stored -> stored.withPassword(hash, true));
        sessions.endAll(id, "");
        auditLog.append(EventType.PASSWORD_CHANGED, id, "");
        return new InitialCredentials(id, Optional.of(password));
    }

    /** {@return whether the caller's account has a password; false if it signs in through the identity provider} */
    public boolean hasPassword() {
        return passwordHash(currentAccount.accountId()).isPresent();
    }

    private Optional<String> passwordHash(String id) {
        return accounts.findById(id).map(AccountEntity::hash);
    }

    /**
     * Changes the caller's password and ends all their other sign-ins.
     *
     * @param current the current password
     * @param wanted the new password
     * @throws AccessRejectedException if the current password is wrong, the new one too weak, or the account has no password
     */
    public void changePassword(String current, String wanted) {
        AccountPermissions permissions = currentAccount.requirePermissions();
        String hash = passwordHash(permissions.accountId())
                .orElseThrow(() -> new AccessRejectedException("NO_PASSWORD", "current"));
        if (permissions.restriction().isPresent()) {
            throw new AccessRejectedException("FORBIDDEN", "");
        }
        if (!passwords.matches(current, hash)) {
            throw new AccessRejectedException("PASSWORD_WRONG", "current");
        }
        passwords.validate("wanted", wanted, permissions.name());
        if (current.equals(wanted)) {
            throw new AccessRejectedException("PASSWORD_SAME", "wanted");
        }
        String wantedHash = passwords.hash(wanted);
        change(permissions.accountId(), account -> account.withPassword(wantedHash, false));
        sessions.endAllButCurrent();
        auditLog.append(EventType.PASSWORD_CHANGED, permissions.accountId(), "");
    }

    private Account requireEditable(String id) {
        Account account =
                visibleAccounts.find(id).orElseThrow(() -> new AccessRejectedException("ACCOUNT_UNKNOWN", ""));
        if (!account.editable()) {
            throw new AccessRejectedException("ACCOUNT_OUTSIDE", "");
        }
        return account;
    }
}
