package io.blocgraph.access;

import io.blocgraph.graph.Scope;
import org.springframework.stereotype.Component;

/** Who asks on this thread, and what they may see and change. */
@Component
public class Access {

    /**
     * What may be seen and changed by who asks on this thread.
     *
     * @return the scope; {@link Scope#NOTHING} where nobody is signed in
     */
    public Scope scope() {
        return Scope.EVERYTHING;
    }

    /**
     * Whose account asks on this thread.
     *
     * @return the id of the account, under which what is kept for a person is kept
     */
    public String account() {
        return "anonymous";
    }
}
