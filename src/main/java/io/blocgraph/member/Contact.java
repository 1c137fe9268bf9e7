package io.blocgraph.member;

import io.blocgraph.history.MutationInput;
import io.blocgraph.history.MutationRejectedException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a member can be reached: by phone, by email, by letter. */
public final class Contact {

    /** Six to fifteen digits (E.164), grouped as people write them. */
    private static final Pattern PHONE = Pattern.compile("\\+?(?:[ ().-]*\\d){6,15}[ ().-]*");

    /** What stands on both sides of one @, with a dot on the right; the rest is for the mail server to say. */
    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>]{1,64}@[^\\s@,;<>.]+(?:\\.[^\\s@,;<>.]+)+");

    private static final int MAX_EMAIL_LENGTH = 254;

    private Contact() {}

    /**
     * Whether a text can be a phone number.
     *
     * @param text the text
     * @return whether it can
     */
    public static boolean isPhone(String text) {
        return PHONE.matcher(text).matches();
    }

    /**
     * Whether a text can be an email address.
     *
     * @param text the text
     * @return whether it can
     */
    public static boolean isEmail(String text) {
        return text.length() <= MAX_EMAIL_LENGTH && EMAIL.matcher(text).matches();
    }

    /**
     * What an input says of it.
     *
     * @return the properties of the member that were given; null for what is to be taken away
     * @throws MutationRejectedException if one cannot be what it shall be
     */
    static Map<String, @Nullable Object> of(MutationInput input) {
        Map<String, @Nullable Object> contact = new HashMap<>();
        for (String field : new String[] {"phone", "email", "address"}) {
            if (input.isGiven(field)) {
                contact.put(field, input.name(field).orElse(null));
            }
        }
        if (contact.get("phone") instanceof String phone && !isPhone(phone)) {
            throw MutationRejectedException.of(MemberProblem.PHONE_SPELLING, "phone", phone);
        }
        if (contact.get("email") instanceof String email && !isEmail(email)) {
            throw MutationRejectedException.of(MemberProblem.EMAIL_SPELLING, "email", email);
        }
        return contact;
    }
}
