package io.blocgraph.access;

import io.blocgraph.graph.Scope;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who asks on this thread, and what they may see and change. */
@Component
public class Access {

    private final Standings standings;

    Access(Standings standings) {
        this.standings = standings;
    }

    /**
     * Who asks on this thread.
     *
     * @return who; empty if nobody has shown who they are
     */
    public Optional<SignedIn> signedIn() {
        return of(SecurityContextHolder.getContext().getAuthentication()).or(Caller::signedIn);
    }

    /**
     * Whom an authentication is about.
     *
     * @param authentication what Spring Security knows; null if nothing
     * @return who; empty if nobody has shown who they are
     */
    public static Optional<SignedIn> of(@Nullable Authentication authentication) {
        Object principal = authentication == null ? null : authentication.getPrincipal();
        return switch (principal) {
            case SignedIn signedIn -> Optional.of(signedIn);
            case SignedIn.Holder holder -> Optional.of(holder.signedIn());
            case null, default -> Optional.empty();
        };
    }

    /**
     * What the account of who asks is and may do at the moment.
     *
     * @return the standing; empty if nobody is signed in, or no longer
     */
    public Optional<Standing> standing() {
        return signedIn().flatMap(signedIn -> standings.of(signedIn.proof()));
    }

    /**
     * What may be seen and changed by who asks on this thread.
     *
     * @return the scope; {@link Scope#NOTHING} where nobody is signed in
     */
    public Scope scope() {
        return standing().map(Standing::scope).orElse(Scope.NOTHING);
    }

    /**
     * Whose account asks on this thread.
     *
     * @return the id of the account, under which what is kept for a person is kept
     * @throws AccessRefused if nobody is signed in
     */
    public String account() {
        return required().account();
    }

    /**
     * What the account of who asks is and may do at the moment, where somebody must be signed in.
     *
     * @return the standing
     * @throws AccessRefused if nobody is signed in, or no longer
     */
    public Standing required() {
        return standing().orElseThrow(() -> new AccessRefused("UNAUTHORIZED", ""));
    }
}
