package io.blocgraph.member;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

/**
 * A person who is to be admitted.
 *
 * @param code the code
 * @param fullName the full name
 * @param gender the gender
 * @param bornOn the day of birth
 * @param joinedOn the day of admission; that of the change if it is not given
 * @param officialOn the day on which the person became official; null for one on probation
 * @param phone the phone number
 * @param email the email address
 * @param address the postal address
 * @param cell the id of the cell
 */
record AdmitMemberInput(
        String code,
        String fullName,
        @Nullable Gender gender,
        @Nullable LocalDate bornOn,
        @Nullable LocalDate joinedOn,
        @Nullable LocalDate officialOn,
        ArgumentValue<String> phone,
        ArgumentValue<String> email,
        ArgumentValue<String> address,
        String cell) {}
