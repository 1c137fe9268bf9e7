package io.blocgraph.hierarchy;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A kind of unit: data, so that a deployment can add to the default ones.
 *
 * @param code the name by which the API and the files know it
 * @param rank orders the kinds from the top down
 * @param nameEn its English name
 * @param nameVi its Vietnamese name
 * @param secretaryRequired whether a unit of this kind must have a secretary
 * @param assignmentRequired whether a unit of this kind must have somebody who answers for it by assignment
 * @param parents the kinds under which it may stand; empty for a kind that stands at the top
 */
public record UnitKind(
        String code,
        long rank,
        String nameEn,
        String nameVi,
        boolean secretaryRequired,
        boolean assignmentRequired,
        List<String> parents) {

    /** The kind of blocs. */
    public static final String BLOC = "BLOC";

    /** The kind of clusters. */
    public static final String CLUSTER = "CLUSTER";

    /** The kind of grassroots organizations. */
    public static final String ORGANIZATION = "ORGANIZATION";

    /** The kind of cells. */
    public static final String CELL = "CELL";

    /** The kind of groups. */
    public static final String GROUP = "GROUP";

    /**
     * The label that units of this kind bear in the graph: {@code BLOC} is {@code Bloc}, {@code WARD_COMMITTEE} is
     * {@code WardCommittee}.
     *
     * @return the label
     */
    public String label() {
        return label(code);
    }

    /**
     * The labels of units of some kinds, so that a few blocs are found without looking at all the cells.
     *
     * @param codes the codes of the kinds, which the schema has checked
     * @return a label expression
     */
    public static String labels(Collection<?> codes) {
        return codes.stream().map(code -> label(code.toString())).collect(Collectors.joining("|", "Unit&(", ")"));
    }

    /** The label of the kind with a code, which the schema or the configuration has checked. */
    static String label(String code) {
        StringBuilder label = new StringBuilder();
        for (String word : code.split("_")) {
            label.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return label.toString();
    }
}
