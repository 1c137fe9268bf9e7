package io.blocgraph.hierarchy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A new unit.
 *
 * @param kind the code of its kind
 * @param code its code
 * @param name its name
 * @param form the form of an organization
 * @param sector the sector of an organization
 * @param parent the id of its parent unit
 * @param cluster the id of the cluster of an organization
 * @param establishedOn the day on which it was established; that of the change if it is not given
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
