package io.blocgraph.hierarchy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

/**
 * What is to change of a unit; what is omitted stays.
 *
 * @param id the id of the unit
 * @param code its code
 * @param name its name
 * @param form the form of an organization
 * @param sector its sector; null removes it
 * @param establishedOn the day on which it was established; null if it is not known
 */
record UpdateUnitInput(
        String id,
        @Nullable String code,
        @Nullable String name,
        @Nullable OrganizationForm form,
        ArgumentValue<String> sector,
        ArgumentValue<LocalDate> establishedOn) {}
