/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.hierarchy;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A kind of unit. Kinds are data, so that a deployment can add to the default ones.
 *
 * @param code the code, by which the API and import files refer to it
 * @param rank the position in the order of kinds, from the top down
 * @param nameEn the English name
 * @param nameVi the Vietnamese name
 * @param secretaryRequired whether units of this kind must have a secretary
 * @param assignmentRequired whether units of this kind must have a person responsible for them by assignment
 * @param parents the codes of the kinds of possible parent units; empty for a kind at the top
 */
public record UnitKind(
        String code,
        long rank,
        String nameEn,
        String nameVi,
        boolean secretaryRequired,
        boolean assignmentRequired,
        List<String> parents) {

    /** The code of blocs. */
    public static final String BLOC = "BLOC";

    /** The code of clusters. */
    public static final String CLUSTER = "CLUSTER";

    /** The code of grassroots organizations. */
    public static final String ORGANIZATION = "ORGANIZATION";

    /** The code of cells. */
    public static final String CELL = "CELL";

    /** The code of groups. */
    public static final String GROUP = "GROUP";

    /**
     * Returns the label of units of this kind: {@code Bloc} for {@code BLOC}, {@code WardCommittee} for
     * {@code WARD_COMMITTEE}.
     *
     * @return the label
     */
    public String label() {
        return label(code);
    }

    /**
     * Returns a label expression for units of several kinds, so that a few blocs are found without reading all the cells.
     *
     * @param codes the codes of the kinds, which the schema has validated
     * @return the label expression
     */
    public static String labels(Collection<?> codes) {
        return codes.stream().map(code -> label(code.toString())).collect(Collectors.joining("|", "Unit&(", ")"));
    }

    /** {@return the label of the kind with a code that the schema or the configuration has validated} */
    static String label(String code) {
        StringBuilder label = new StringBuilder();
        for (String word : code.split("_")) {
            label.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return label.toString();
    }
}
