/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeUtil;
import java.io.File;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.data.method.annotation.MutationMapping;

/** Mutations can be followed from the schema to the code. */
class MutationSchemaTest {

    private final TypeDefinitionRegistry schema = new SchemaParser().parse(new File("docs/schema.graphqls"));

    private final JavaClasses all = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.blocgraph");

    private final Map<String, Method> methods = all.stream()
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.isAnnotatedWith(MutationMapping.class))
            .map(method -> method.reflect())
            .collect(Collectors.toMap(Method::getName, Function.identity()));

    @Test
    void everyMutationHasAMethodWithItsInput() {
        assertThat(methods.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        mutations().stream().map(FieldDefinition::getName).toList());
        for (FieldDefinition mutation : mutations()) {
            Method method = methods.get(mutation.getName());
            // an import is prepared by mutations that change nothing yet
            assertThat(method.getReturnType().equals(Mutation.class))
                    .as(mutation.getName())
                    .isNotEqualTo(payloadType(mutation).equals("ImportJobPayload"));
            assertThat(method.getParameterTypes()[0].getSimpleName()).isEqualTo(inputType(mutation));
        }
    }

    @Test
    void everyFieldOfAnInputHasAComponentOfItsRecord() {
        Set<String> options = components(MutationOptions.class);
        Set<String> inputs =
                mutations().stream().map(MutationSchemaTest::inputType).collect(Collectors.toSet());
        for (InputObjectTypeDefinition input : inputs()) {
            Set<String> fields = input.getInputValueDefinitions().stream()
                    .map(InputValueDefinition::getName)
                    .collect(Collectors.toSet());
            Set<String> components = components(recordNamed(input.getName()));
            assertThat(fields).as(input.getName()).containsAll(components);
            fields.removeAll(components);
            if (inputs.contains(input.getName())) {
                fields.removeAll(options);
            }
            assertThat(fields).as(input.getName()).isEmpty();
        }
    }

    private List<FieldDefinition> mutations() {
        return schema.getTypeOrNull("Mutation", ObjectTypeDefinition.class).getFieldDefinitions();
    }

    private static String payloadType(FieldDefinition mutation) {
        return TypeUtil.unwrapAll(mutation.getType()).getName();
    }

    /** Filters are arguments of queries. */
    private List<InputObjectTypeDefinition> inputs() {
        return schema.getTypes(InputObjectTypeDefinition.class).stream()
                .filter(input -> input.getName().endsWith("Input"))
                .toList();
    }

    private static String inputType(FieldDefinition mutation) {
        return TypeUtil.unwrapAll(mutation.getInputValueDefinitions().getFirst().getType())
                .getName();
    }

    private Class<?> recordNamed(String name) {
        List<Class<?>> found = all.stream()
                .filter(type -> type.isRecord() && type.getSimpleName().equals(name))
                .<Class<?>>map(type -> type.reflect())
                .toList();
        assertThat(found).as("record " + name).hasSize(1);
        return found.getFirst();
    }

    private static Set<String> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
