/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.hierarchy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A new unit that is split off.
 *
 * @param code the code of the unit
 * @param name the name
 * @param form the form of an organization; null for any other kind
 * @param sector the sector of an organization
 * @param units the ids of the units that are moved under it
 * @param members the ids of the members who are transferred to it
 */
record SplitPartInput(
        String code,
        String name,
        @Nullable OrganizationForm form,
        @Nullable String sector,
        @Nullable List<String> units,
        @Nullable List<String> members) {}
