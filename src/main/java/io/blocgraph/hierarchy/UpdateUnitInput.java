/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.hierarchy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

/**
 * The input of {@code updateUnit}. Omitted fields remain unchanged.
 *
 * @param id the id of the unit
 * @param code the new code; null to keep it
 * @param name the new name; null to keep it
 * @param form the new form of an organization; null to keep it
 * @param sector the sector of an organization; null removes it
 * @param establishedOn the day on which it was established; null if it is not known
 */
record UpdateUnitInput(
        String id,
        @Nullable String code,
        @Nullable String name,
        @Nullable OrganizationForm form,
        ArgumentValue<String> sector,
        ArgumentValue<LocalDate> establishedOn) {}
