/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.hierarchy;

import io.blocgraph.graph.RelationshipType;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.InputValidation;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.UnitOfWork;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Creates units. */
@Component
class UnitFactory {

    private final UnitKinds kinds;
    private final Codes codes;

    UnitFactory(UnitKinds kinds, Codes codes) {
        this.kinds = kinds;
        this.codes = codes;
    }

    /**
     * Creates a unit that exists from the effective date on, or from the given day of its establishment.
     *
     * @param context the context of the change, with the structure locked
     * @param work collects the changes
     * @param input the unit
     * @return the id of the unit
     * @throws MutationRejectedException {@code CODE_UNIQUE} if the code is in use or was, {@code FORM_MISSING},
     *     {@code FORM_NOT_HERE} or {@code CLUSTER_NOT_HERE} if the input does not match the kind
     */
    String create(ChangeContext context, UnitOfWork work, CreateUnitInput input) {
        String code = InputValidation.code("code", input.code()).orElseThrow();
        codes.requireUnused(context, code);
        return build(context, work, input);
    }

    /**
     * Creates a unit as {@link #create} does, without checking the code.
     *
     * @param context the context of the change
     * @param work collects the changes
     * @param input the unit, whose code is not in use
     * @return the id of the unit
     * @throws MutationRejectedException as {@link #create} does, except for the code
     */
    String build(ChangeContext context, UnitOfWork work, CreateUnitInput input) {
        String code = InputValidation.code("code", input.code()).orElseThrow();
        String name = InputValidation.name("name", input.name()).orElseThrow();
        boolean organization = input.kind().equals(UnitKind.ORGANIZATION);
        if (organization != (input.form() != null)) {
            throw MutationRejectedException.of(
                    organization ? UnitProblem.FORM_MISSING : UnitProblem.FORM_NOT_HERE, "form");
        }
        if (!organization && input.cluster() != null) {
            throw MutationRejectedException.of(UnitProblem.CLUSTER_NOT_HERE, "cluster");
        }
        LocalDate since = input.establishedOn() == null ? context.day() : input.establishedOn();
        Map<String, @Nullable Object> properties = new HashMap<>(UnitNames.propertiesOf(name, code));
        properties.put("kind", input.kind());
        properties.put("form", input.form() == null ? null : input.form().name());
        properties.put("sector", InputValidation.name("sector", input.sector()).orElse(null));
        properties.put("establishedOn", since);
        properties.put("version", 1L);
        String label = kinds.kind(input.kind()).label();
        String id = work.create("Unit:" + label, properties);
        if (input.parent() != null) {
            work.relationships().begin(RelationshipType.PART_OF, id, input.parent(), since, null);
        }
        if (input.cluster() != null) {
            work.relationships().begin(RelationshipType.IN_CLUSTER, id, input.cluster(), null);
        }
        return id;
    }
}
