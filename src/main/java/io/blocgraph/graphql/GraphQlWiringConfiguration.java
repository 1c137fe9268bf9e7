/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql;

import graphql.Directives;
import graphql.TrivialDataFetcher;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.PropertyDataFetcher;
import graphql.schema.TypeResolver;
import graphql.schema.idl.FieldWiringEnvironment;
import graphql.schema.idl.InterfaceWiringEnvironment;
import graphql.schema.idl.ScalarWiringEnvironment;
import graphql.schema.idl.WiringFactory;
import io.blocgraph.graph.query.FieldMappings;
import io.blocgraph.graph.query.FieldResolver;
import io.blocgraph.graph.query.Row;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Wires the schema to the query results: every field below a root field has already been read when it is resolved. */
@Configuration(proxyBeanMethods = false)
class GraphQlWiringConfiguration {

    private static final FieldCoordinates DIRECTIVES = FieldCoordinates.coordinates("__Schema", "directives");

    /** The library adds these to every schema, whether they work there or not. */
    private static final Set<String> WITHOUT_EFFECT = Set.of(
            Directives.DeferDirective.getName(), Directives.ExperimentalDisableErrorPropagationDirective.getName());

    private static final String OTHER_KIND = "OtherUnit";

    private static final DataFetcher<List<GraphQLDirective>> WORKING_DIRECTIVES =
            introspection -> introspection.getGraphQLSchema().getDirectives().stream()
                    .filter(directive -> !WITHOUT_EFFECT.contains(directive.getName()))
                    .toList();

    @Bean
    RuntimeWiringConfigurer scalarsAndAnswers(FieldMappings fields) {
        return wiring -> wiring.scalar(Scalars.DATE)
                .scalar(Scalars.DATE_TIME)
                .codeRegistry(GraphQLCodeRegistry.newCodeRegistry().dataFetcher(DIRECTIVES, WORKING_DIRECTIVES))
                .wiringFactory(new RowWiringFactory(fields));
    }

    @Bean
    GraphQlSourceBuilderCustomizer interfaceTypes() {
        return source -> source.defaultTypeResolver(types());
    }

    /**
     * Takes away what Spring Boot adds where Spring Data is present: it would expect the pages of Spring Data behind every type
     * that is named like a connection, and these are our own.
     */
    @Bean
    static BeanDefinitionRegistryPostProcessor connectionsOfOurOwn() {
        return registry -> registry.removeBeanDefinition("cursorStrategyCustomizer");
    }

    /** Labels and object types have the same names. Units of kinds added by a deployment share one type. */
    private static TypeResolver types() {
        return environment -> {
            GraphQLSchema schema = environment.getSchema();
            Row row = environment.getObject();
            return row.labels().stream()
                    .filter(label -> schema.getType(label) instanceof GraphQLObjectType)
                    .findFirst()
                    .map(schema::getObjectType)
                    .orElseGet(() -> schema.getObjectType(OTHER_KIND));
        };
    }

    private record RowWiringFactory(FieldMappings fields) implements WiringFactory {

        /** The wiring itself refuses to replace a scalar of the specification. */
        @Override
        public boolean providesScalar(ScalarWiringEnvironment environment) {
            return environment.getScalarTypeDefinition().getName().equals(Scalars.ID.getName());
        }

        @Override
        public GraphQLScalarType getScalar(ScalarWiringEnvironment environment) {
            return Scalars.ID;
        }

        @Override
        public boolean providesTypeResolver(InterfaceWiringEnvironment environment) {
            return true;
        }

        @Override
        public TypeResolver getTypeResolver(InterfaceWiringEnvironment environment) {
            return types();
        }

        @Override
        public DataFetcher<?> getDefaultDataFetcher(FieldWiringEnvironment environment) {
            return new RowDataFetcher(
                    fields,
                    PropertyDataFetcher.fetching(
                            environment.getFieldDefinition().getName()));
        }
    }

    /** Takes a value from what has already been read: not worth an observation or a context of its own. */
    private record RowDataFetcher(FieldMappings fields, DataFetcher<Object> property)
            implements TrivialDataFetcher<Object> {

        @Override
        public @Nullable Object get(DataFetchingEnvironment field) throws Exception {
            Object source = field.getSource();
            return switch (source) {
                case Row row -> {
                    String type = ((GraphQLObjectType) field.getParentType()).getName();
                    Object read = row.value(field.getMergedField().getResultKey(), type);
                    yield fields.find(type, field.getField().getName()).convert(read, field);
                }
                case FieldResolver resolver -> resolver.resolve(field);
                case null, default -> property.get(field);
            };
        }
    }
}
