/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.member;

import io.blocgraph.history.InputValidation;
import io.blocgraph.history.MutationRejectedException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

/** Validates the contact details of members. */
public final class Contact {

    /** Six to fifteen digits (E.164) with common separators. */
    private static final Pattern PHONE = Pattern.compile("\\+?(?:[ ().-]*\\d){6,15}[ ().-]*");

    /** A single @ with a dot to its right; only the mail server can decide the rest. */
    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>]{1,64}@[^\\s@,;<>.]+(?:\\.[^\\s@,;<>.]+)+");

    private static final int MAX_EMAIL_LENGTH = 254;

    private Contact() {}

    /**
     * Returns whether a text has the form of a phone number.
     *
     * @param text the text
     * @return whether it does
     */
    public static boolean isPhone(String text) {
        return PHONE.matcher(text).matches();
    }

    /**
     * Returns whether a text has the form of an email address.
     *
     * @param text the text
     * @return whether it does
     */
    public static boolean isEmail(String text) {
        return text.length() <= MAX_EMAIL_LENGTH && EMAIL.matcher(text).matches();
    }

    /**
     * Returns the contact details in an input.
     *
     * @param phone the phone number
     * @param email the email address
     * @param address the postal address
     * @return the given properties of the member, without omitted ones; null values remove a property
     * @throws MutationRejectedException {@code PHONE_SPELLING} or {@code EMAIL_SPELLING} if a value does not have the form
     *     that it should
     */
    static Map<String, @Nullable Object> of(
            ArgumentValue<String> phone, ArgumentValue<String> email, ArgumentValue<String> address) {
        Map<String, @Nullable Object> contact = new HashMap<>();
        put(contact, "phone", phone);
        put(contact, "email", email);
        put(contact, "address", address);
        validate(contact);
        return contact;
    }

    /**
     * Validates contact details.
     *
     * @param contact the given properties of the member
     * @throws MutationRejectedException {@code PHONE_SPELLING} or {@code EMAIL_SPELLING} if a value does not have the form
     *     that it should
     */
    static void validate(Map<String, @Nullable Object> contact) {
        if (contact.get("phone") instanceof String number && !isPhone(number)) {
            throw MutationRejectedException.of(MemberProblem.PHONE_SPELLING, "phone", number);
        }
        if (contact.get("email") instanceof String mailbox && !isEmail(mailbox)) {
            throw MutationRejectedException.of(MemberProblem.EMAIL_SPELLING, "email", mailbox);
        }
    }

    private static void put(Map<String, @Nullable Object> contact, String field, ArgumentValue<String> given) {
        if (!given.isOmitted()) {
            contact.put(field, InputValidation.name(field, given.value()).orElse(null));
        }
    }
}
