/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.hierarchy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The input of {@code createUnit}.
 *
 * @param kind the code of the kind
 * @param code the code of the unit
 * @param name the name
 * @param form the form of an organization; null for any other kind
 * @param sector the sector of an organization
 * @param parent the id of the parent unit; null at the top
 * @param cluster the id of the cluster of an organization
 * @param establishedOn the day on which it was established; null for the effective date
 */
record CreateUnitInput(
        String kind,
        String code,
        String name,
        @Nullable OrganizationForm form,
        @Nullable String sector,
        @Nullable String parent,
        @Nullable String cluster,
        @Nullable LocalDate establishedOn) {}
