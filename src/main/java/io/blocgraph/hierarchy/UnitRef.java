/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.hierarchy;

/**
 * A reference to a unit.
 *
 * @param id the id
 * @param code the code
 * @param name the name
 * @param kind the kind
 */
public record UnitRef(String id, String code, String name, UnitKind kind) {

    /** Cypher that reads the unit {@code u} as a map for {@link UnitKinds#unit}. */
    public static final String CYPHER = "{id: u.id, code: u.code, name: u.name, kind: u.kind}";

    /**
     * Returns whether the unit is of a kind.
     *
     * @param kindCode the code of the kind
     * @return whether it is
     */
    public boolean isA(String kindCode) {
        return kind.code().equals(kindCode);
    }
}
