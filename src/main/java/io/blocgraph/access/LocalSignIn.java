package io.blocgraph.access;

import io.blocgraph.access.AccessLog.What;
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

/** Lets in who gives the name of an account and its password. */
@Component
public class LocalSignIn implements AuthenticationProvider {

    private static final String FIND = """
            OPTIONAL MATCH (a:Account {key: $key}) WHERE NOT a.disabled AND NOT a.provider
            RETURN a.id AS id, a.name AS name, a.hash AS hash, coalesce(a.demo, false) AS demo""";

    private final Graph graph;
    private final Passwords passwords;
    private final Attempts attempts;
    private final SignIns signIns;
    private final AccessLog log;
    private final AccessSettings settings;

    LocalSignIn(
            Graph graph,
            Passwords passwords,
            Attempts attempts,
            SignIns signIns,
            AccessLog log,
            AccessSettings settings) {
        this.graph = graph;
        this.passwords = passwords;
        this.attempts = attempts;
        this.signIns = signIns;
        this.log = log;
        this.settings = settings;
    }

    /** Too many have failed: the next attempt is looked at after a while. */
    public static final class Delayed extends LockedException {

        private final Duration wait;

        private Delayed(Duration wait) {
            super("Too many attempts");
            this.wait = wait;
        }

        /**
         * How long to wait.
         *
         * @return whole minutes, at least one
         */
        public long minutes() {
            return Math.max(1, wait.plusSeconds(59).toMinutes());
        }
    }

    @Override
    public Authentication authenticate(Authentication authentication) throws AuthenticationException {
        String name = authentication.getName();
        String password = String.valueOf(authentication.getCredentials());
        String address = Caller.address();
        Attempts.Attempt attempt = attempts.begin(name, address);
        attempt.delay().ifPresent(wait -> {
            throw new Delayed(wait);
        });
        Map<String, Object> account =
                graph.read(FIND, Map.of("key", Accounts.key(name))).getFirst();
        boolean matches = passwords.matches(password, (String) account.get("hash"));
        boolean here = !Boolean.TRUE.equals(account.get("demo")) || Caller.local();
        if (!settings.local() || !matches || !here) {
            log.append(What.SIGN_IN_FAILED, (String) account.get("id"), null, address, "");
            throw new BadCredentialsException("Incorrect account name or password");
        }
        attempts.succeeded(attempt);
        SignedIn signedIn = signIns.open((String) account.get("id"), (String) account.get("name"));
        return UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of());
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
