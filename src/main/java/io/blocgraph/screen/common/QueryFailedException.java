package io.blocgraph.screen.common;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reports that the API gave no answer. */
public final class QueryFailedException extends RuntimeException {

    /** Lists why there is no answer; each has its message under {@code trouble.…} in the translations. */
    public enum Reason {
        /** What was asked makes no sense. */
        BAD_REQUEST,
        /** There is no such thing. */
        NOT_FOUND,
        /** Nobody is signed in. */
        UNAUTHORIZED,
        /** The one who asks may not know. */
        FORBIDDEN,
        /** It took too long. */
        TIMEOUT,
        /** The database is away. */
        UNAVAILABLE,
        /** Anything else. */
        FAILED;

        static Reason of(String classification) {
            return Arrays.stream(values())
                    .filter(it -> it.name().equals(classification))
                    .findFirst()
                    .orElse(FAILED);
        }
    }

    private final Reason reason;

    /**
     * Says why a question was not answered.
     *
     * @param reason why
     * @param message what the user is told
     * @param cause what lies behind it; null if nothing does
     */
    public QueryFailedException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** Returns why there is no answer. */
    public Reason reason() {
        return reason;
    }

    /** Returns the key of the message. */
    public String messageKey() {
        return "trouble." + reason.name().toLowerCase(Locale.ROOT);
    }
}
