package io.blocgraph.hierarchy;

/**
 * A unit as others refer to it.
 *
 * @param id its id
 * @param code its code
 * @param name its name
 * @param kind its kind
 */
public record UnitRef(String id, String code, String name, UnitKind kind) {

    /** What {@link UnitKinds#unit} reads of the unit {@code u}: an expression for a map. */
    public static final String CYPHER = "{id: u.id, code: u.code, name: u.name, kind: u.kind}";

    /**
     * Says whether the unit is of a kind.
     *
     * @param kindCode the code of the kind
     * @return whether it is
     */
    public boolean isA(String kindCode) {
        return kind.code().equals(kindCode);
    }
}
