/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.hierarchy;

import graphql.language.Description;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import java.util.Objects;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/** Adds the kinds of the deployment to the enum {@code UnitKind} of the schema. */
@Component
@EnableConfigurationProperties(UnitKindProperties.class)
class UnitKindSchemaCustomizer implements GraphQlSourceBuilderCustomizer {

    private final UnitKindProperties properties;

    UnitKindSchemaCustomizer(UnitKindProperties added) {
        this.properties = added;
    }

    @Override
    public void customize(GraphQlSource.SchemaResourceBuilder source) {
        source.configureTypeDefinitions(registry -> {
            EnumTypeDefinition kinds =
                    Objects.requireNonNull(registry.getTypeOrNull("UnitKind", EnumTypeDefinition.class));
            EnumTypeDefinition all = kinds.transform(builder -> properties.kinds().stream()
                    .filter(kind -> kinds.getEnumValueDefinitions().stream()
                            .noneMatch(value -> value.getName().equals(kind.code())))
                    .forEach(kind -> builder.enumValueDefinition(EnumValueDefinition.newEnumValueDefinition()
                            .name(kind.code())
                            .description(new Description(kind.nameVi() + " (" + kind.nameEn() + ")", null, false))
                            .build())));
            registry.remove(kinds);
            registry.add(all);
        });
    }
}
