/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.member;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

/**
 * The input of {@code admitMember}.
 *
 * @param code the code of the member
 * @param fullName the full name
 * @param gender the gender; null if it is not known
 * @param bornOn the date of birth; null if it is not known
 * @param joinedOn the day of admission; null for the effective date
 * @param officialOn the day on which the member became official; null if on probation
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
