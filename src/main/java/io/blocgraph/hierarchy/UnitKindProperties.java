/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.hierarchy;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The kinds of units that a deployment adds, such as a province above the blocs, a ward committee, or an intermediate
 * organization.
 *
 * @param kinds the kinds; empty by default
 */
@ConfigurationProperties("blocgraph")
public record UnitKindProperties(@DefaultValue List<Kind> kinds) {

    /**
     * A kind of unit to be added, or changed if the code exists.
     *
     * @param code the code, by which the API and import files refer to it: capital letters and underscores
     * @param rank the position from the top down; blocs are 10, clusters 20, organizations 30, cells 40, groups 50
     * @param nameEn the English name
     * @param nameVi the Vietnamese name
     * @param secretary whether units of this kind must have a secretary
     * @param answered whether units of this kind must have a person responsible for them by assignment
     * @param under the codes of the kinds of possible parent units
     * @param above the codes of the kinds that may be under it
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

        /**
         * Validates the code, which is a value of an API enum and determines the label of the units.
         *
         * @throws IllegalArgumentException if it is not made of capital letters, with single underscores between words
         */
        public Kind {
            if (!code.matches("[A-Z]+(_[A-Z]+)*")) {
                throw new IllegalArgumentException(
                        "blocgraph.kinds: the code '%s' must be capital letters, with single underscores"
                                .formatted(code));
            }
        }

        /** {@return the properties of the kind's node} */
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
