package io.blocgraph.access;

import io.blocgraph.access.SecurityAuditLog.EventType;
import io.blocgraph.graph.Graph;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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

    private static final String FIND = """
            OPTIONAL MATCH (a:Account {key: $key}) WHERE NOT a.disabled AND NOT a.provider
            RETURN a.id AS id, a.name AS name, a.hash AS hash, coalesce(a.demo, false) AS demo""";

    private final Graph graph;
    private final Passwords passwords;
    private final LoginThrottle loginThrottle;
    private final SignInSessions sessions;
    private final SecurityAuditLog auditLog;
    private final AccessProperties properties;

    PasswordAuthenticationProvider(
            Graph graph,
            Passwords passwords,
            LoginThrottle loginThrottle,
            SignInSessions sessions,
            SecurityAuditLog auditLog,
            AccessProperties properties) {
        this.graph = graph;
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
        Map<String, Object> account =
                graph.read(FIND, Map.of("key", Accounts.key(name))).getFirst();
        boolean matches = passwords.matches(password, (String) account.get("hash"));
        boolean here = !Boolean.TRUE.equals(account.get("demo")) || RequestOrigin.isLocal();
        if (!properties.local() || !matches || !here) {
            auditLog.append(EventType.SIGN_IN_FAILED, (String) account.get("id"), null, address, "");
            throw new BadCredentialsException("Incorrect account name or password");
        }
        loginThrottle.recordSuccess(attempt);
        AuthenticatedAccount authenticatedAccount =
                sessions.open((String) account.get("id"), (String) account.get("name"));
        return UsernamePasswordAuthenticationToken.authenticated(authenticatedAccount, null, List.of());
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
