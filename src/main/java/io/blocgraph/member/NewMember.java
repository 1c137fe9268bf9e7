/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.member;

import io.blocgraph.history.UnitOfWork;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A member to be created.
 *
 * @param code the code, which is not in use
 * @param fullName the full name
 * @param gender the gender; null if it is not known
 * @param bornOn the date of birth; null if it is not known
 * @param joinedOn the day of admission; null if it is not known
 * @param officialOn the day on which the member became official; null if on probation
 * @param contact the contact details
 */
record NewMember(
        String code,
        String fullName,
        @Nullable Gender gender,
        @Nullable LocalDate bornOn,
        @Nullable LocalDate joinedOn,
        @Nullable LocalDate officialOn,
        Map<String, @Nullable Object> contact) {

    /**
     * Creates the member.
     *
     * @param work collects the changes
     * @return the id of the member
     */
    String create(UnitOfWork work) {
        Map<String, @Nullable Object> properties = new HashMap<>(MemberNames.propertiesOf(fullName, code));
        properties.put("gender", gender == null ? null : gender.name());
        properties.put("bornOn", bornOn);
        properties.put("joinedOn", joinedOn);
        properties.put("officialOn", officialOn);
        properties.putAll(contact);
        properties.put("version", 1L);
        return work.create("Member", properties);
    }
}
