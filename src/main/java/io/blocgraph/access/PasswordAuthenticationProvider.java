/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

import io.blocgraph.access.SecurityAuditLog.EventType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** Authenticates by account name and password. */
@Component
public class PasswordAuthenticationProvider implements AuthenticationProvider {

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final LoginThrottle loginThrottle;
    private final SignInSessions sessions;
    private final SecurityAuditLog auditLog;
    private final AccessProperties properties;

    PasswordAuthenticationProvider(
            AccountRepository accounts,
            Passwords passwords,
            LoginThrottle loginThrottle,
            SignInSessions sessions,
            SecurityAuditLog auditLog,
            AccessProperties properties) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.loginThrottle = loginThrottle;
        this.sessions = sessions;
        this.auditLog = auditLog;
        this.properties = properties;
    }

    /** Thrown after too many failures: the next attempt is considered only after a delay. */
    public static final class LoginThrottledException extends LockedException {

        private final Duration delay;

        private LoginThrottledException(Duration wait) {
            super("Too many attempts");
            this.delay = wait;
        }

        /** {@return how long to wait, in whole minutes, at least one} */
        public long retryAfterMinutes() {
            return Math.max(1, delay.plusSeconds(59).toMinutes());
        }
    }

    @Override
    public Authentication authenticate(Authentication authentication) throws AuthenticationException {
        String name = authentication.getName();
        String password = String.valueOf(authentication.getCredentials());
        String address = RequestOrigin.remoteAddress();
        LoginThrottle.Attempt attempt = loginThrottle.recordAttempt(name, address);
        attempt.delay().ifPresent(wait -> {
            throw new LoginThrottledException(wait);
        });
        Optional<AccountEntity> account =
                accounts.findByKey(Accounts.key(name)).filter(found -> !found.disabled() && !found.provider());
        // takes as long if there is no such account
        boolean matches =
                passwords.matches(password, account.map(AccountEntity::hash).orElse(null));
        Optional<AccountEntity> authenticated =
                account.filter(found -> properties.local() && matches && (!found.demo() || RequestOrigin.isLocal()));
        if (authenticated.isEmpty()) {
            auditLog.append(
                    EventType.SIGN_IN_FAILED, account.map(AccountEntity::id).orElse(null), null, address, "");
            throw new BadCredentialsException("Incorrect account name or password");
        }
        loginThrottle.recordSuccess(attempt);
        AuthenticatedAccount authenticatedAccount =
                sessions.open(authenticated.get().id(), authenticated.get().name());
        return UsernamePasswordAuthenticationToken.authenticated(authenticatedAccount, null, List.of());
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
