package io.blocgraph.hierarchy;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The kinds of unit that a deployment adds to the table: a province above the blocs, a ward committee, an intermediate
 * organization.
 *
 * @param kinds the kinds
 */
@ConfigurationProperties("blocgraph")
public record UnitKindProperties(@DefaultValue List<Kind> kinds) {

    /**
     * A kind that is added.
     *
     * @param code the name by which the API and the files know it: capital letters and underscores
     * @param rank its place from the top down; blocs are 10, clusters 20, organizations 30, cells 40, groups 50
     * @param nameEn its English name
     * @param nameVi its Vietnamese name
     * @param secretary whether its units must have a secretary
     * @param answered whether its units must have somebody who answers for them by assignment
     * @param under the kinds under which it may stand
     * @param above the kinds that may stand under it
     */
    public record Kind(
            String code,
            int rank,
            String nameEn,
            String nameVi,
            boolean secretary,
            boolean answered,
            @DefaultValue List<String> under,
            @DefaultValue List<String> above) {

        /** A code is a value of the API's enumeration and gives the units their label. */
        public Kind {
            if (!code.matches("[A-Z]+(_[A-Z]+)*")) {
                throw new IllegalArgumentException(
                        "blocgraph.kinds: the code '%s' must be capital letters, with single underscores"
                                .formatted(code));
            }
        }

        Map<String, Object> properties() {
            return Map.of(
                    "code", code,
                    "rank", rank,
                    "nameEn", nameEn,
                    "nameVi", nameVi,
                    "secretary", secretary,
                    "answered", answered);
        }
    }
}
