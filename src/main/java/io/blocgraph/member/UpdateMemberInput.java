package io.blocgraph.member;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

/**
 * What is to change of a member; what is omitted stays, and null removes what may be missing.
 *
 * @param id the id of the member
 * @param fullName the full name
 * @param gender the gender
 * @param bornOn the day of birth
 * @param joinedOn the day of admission
 * @param officialOn the day on which the member became official
 * @param phone the phone number
 * @param email the email address
 * @param address the postal address
 */
record UpdateMemberInput(
        String id,
        @Nullable String fullName,
        ArgumentValue<Gender> gender,
        ArgumentValue<LocalDate> bornOn,
        ArgumentValue<LocalDate> joinedOn,
        ArgumentValue<LocalDate> officialOn,
        ArgumentValue<String> phone,
        ArgumentValue<String> email,
        ArgumentValue<String> address) {}
