/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.member;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

/**
 * The input of {@code updateMember}. Omitted fields remain unchanged, and null removes a value that is optional.
 *
 * @param id the id of the member
 * @param fullName the new full name; null to keep it
 * @param gender the gender
 * @param bornOn the date of birth
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
