package io.blocgraph.member;

import io.blocgraph.history.InputValidation;
import io.blocgraph.history.MutationRejectedException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

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
     * Takes it from the fields of an input.
     *
     * @return the properties of the member that were given; null for what is to be removed
     * @throws MutationRejectedException if one of them cannot be what it should be
     */
    static Map<String, @Nullable Object> of(
            ArgumentValue<String> phone, ArgumentValue<String> email, ArgumentValue<String> address) {
        Map<String, @Nullable Object> contact = new HashMap<>();
        put(contact, "phone", phone);
        put(contact, "email", email);
        put(contact, "address", address);
        if (contact.get("phone") instanceof String number && !isPhone(number)) {
            throw MutationRejectedException.of(MemberProblem.PHONE_SPELLING, "phone", number);
        }
        if (contact.get("email") instanceof String mailbox && !isEmail(mailbox)) {
            throw MutationRejectedException.of(MemberProblem.EMAIL_SPELLING, "email", mailbox);
        }
        return contact;
    }

    private static void put(Map<String, @Nullable Object> contact, String field, ArgumentValue<String> given) {
        if (!given.isOmitted()) {
            contact.put(field, InputValidation.name(field, given.value()).orElse(null));
        }
    }
}
