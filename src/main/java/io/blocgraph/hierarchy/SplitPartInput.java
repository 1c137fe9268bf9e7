package io.blocgraph.hierarchy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A new unit that is split off another.
 *
 * @param code its code
 * @param name its name
 * @param form the form of an organization
 * @param sector the sector of an organization
 * @param units the ids of the units that go under it
 * @param members the ids of the members that go to it
 */
record SplitPartInput(
        String code,
        String name,
        @Nullable OrganizationForm form,
        @Nullable String sector,
        @Nullable List<String> units,
        @Nullable List<String> members) {}
