/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import graphql.schema.DataFetcher;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.SchemaDirectiveWiring;
import graphql.schema.idl.SchemaDirectiveWiringEnvironment;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/**
 * Lets the {@link ChangePipeline} apply the {@link Mutation}s that {@code @MutationMapping} methods return. Those of one
 * request that name the same decision are applied together when the first of them is resolved: in one transaction, all or
 * none.
 */
@Configuration(proxyBeanMethods = false)
class MutationConfiguration {

    @Bean
    RuntimeWiringConfigurer appliedMutations(MutationGroups groups) {
        return wiring -> wiring.directiveWiring(new AppliedMutations(groups, new HashMap<>()));
    }

    /** Wraps the data fetchers of the mutation type, so that their mutations are applied. */
    private record AppliedMutations(MutationGroups groups, Map<String, DataFetcher<?>> methods)
            implements SchemaDirectiveWiring {

        @Override
        public GraphQLFieldDefinition onField(SchemaDirectiveWiringEnvironment<GraphQLFieldDefinition> environment) {
            GraphQLFieldDefinition field = environment.getElement();
            if (environment.getFieldsContainer().getName().equals("Mutation") && isChange(field)) {
                methods.put(field.getName(), environment.getFieldDataFetcher());
                environment.setFieldDataFetcher(request -> groups.payload(request, methods));
            }
            return field;
        }

        /** Returns whether the payload has a change: of what only prepares one, such as an import job, it has none. */
        private static boolean isChange(GraphQLFieldDefinition field) {
            return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType payload
                    && payload.getFieldDefinition("change") != null;
        }
    }
}
