package io.blocgraph.hierarchy;

import org.jspecify.annotations.Nullable;

/**
 * Which unit is dissolved.
 *
 * @param id the id of the unit
 * @param unitsTo the id of the unit to which the units under it go; null if there must be none
 * @param membersTo the id of the unit to which its members go; null if there must be none
 */
record DissolveUnitInput(
        String id, @Nullable String unitsTo, @Nullable String membersTo) {}
