/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.convert.Neo4jPersistentPropertyConverter;

/** Reads the unit that a query returns beside a grant or token. Units are not entities and never written from here. */
final class UnitRefReader implements Neo4jPersistentPropertyConverter<Grant.UnitRef> {

    @Override
    public Grant.@Nullable UnitRef read(@Nullable Value unit) {
        if (unit == null) {
            return null;
        }
        return new Grant.UnitRef(
                unit.get("id").asString(),
                unit.get("code").asString(),
                unit.get("name").asString());
    }

    @Override
    public Value write(Grant.@Nullable UnitRef unit) {
        throw new UnsupportedOperationException("Units are not written with grants and tokens");
    }
}
