/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.convert.ConvertWith;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;
import org.springframework.data.neo4j.core.schema.Property;

/**
 * A role granted to an account on a part of the organization.
 *
 * @param id the grant's id
 * @param role the role
 * @param everywhere whether it is on everything
 * @param unit the unit, with all units below it and everything that belongs to them; null for everything, or if it is gone
 * @param until the first day on which it is no longer valid; null if unlimited
 * @param grantedBy the name of the account that granted it
 * @param grantedAt when it was granted
 */
@Node
public record Grant(
        @Id String id,
        Role role,
        boolean everywhere,

        @Property(readOnly = true) @ConvertWith(converter = UnitRefReader.class) @Nullable
        UnitRef unit,

        @Nullable LocalDate until,
        @Property("givenBy") String grantedBy,
        @Property("givenAt") Instant grantedAt) {

    /**
     * A reference to a unit.
     *
     * @param id the unit's id
     * @param code the unit's code
     * @param name the unit's name
     */
    public record UnitRef(String id, String code, String name) {}
}
