/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.convert.Neo4jPersistentPropertyConverter;

/** Reads the unit that a query returns beside a grant or token. Units are not entities and never written from here. */
final class UnitRefReader implements Neo4jPersistentPropertyConverter<Grant.UnitRef> {

    @Override
    public Grant.UnitRef read(Value unit) {
        return new Grant.UnitRef(
                unit.get("id").asString(),
                unit.get("code").asString(),
                unit.get("name").asString());
    }

    @Override
    public Value write(Grant.UnitRef unit) {
        throw new UnsupportedOperationException("Units are not written with grants and tokens");
    }
}
