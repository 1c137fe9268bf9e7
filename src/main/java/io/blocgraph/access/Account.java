package io.blocgraph.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An account as those see it who look after it.
 *
 * @param id its id
 * @param name the name with which it signs in
 * @param fullName the person's name, or what the account is for
 * @param member the member whom it is tied to; empty if none
 * @param provider whether it signs in at the provider, and has no password here
 * @param disabled whether it is kept out
 * @param demo whether it is one of those for the first look
 * @param usedAt when it was last used; empty if never, or not lately
 * @param grants its grants, as far as who asks administers them
 * @param editable whether who asks may change it: whatever it may see lies in what they administer
 */
public record Account(
        String id,
        String name,
        String fullName,
        Optional<LinkedMember> member,
        boolean provider,
        boolean disabled,
        boolean demo,
        Optional<Instant> usedAt,
        List<Grant> grants,
        boolean editable) {

    /**
     * The member whom an account is tied to.
     *
     * @param id the member's id
     * @param code the member's code
     * @param name the member's name
     */
    public record LinkedMember(String id, String code, String name) {}
}
