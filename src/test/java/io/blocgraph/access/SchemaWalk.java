/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields of a schema that lead to entities, and what is asked of these. */
final class SchemaWalk {

    /** What is asked of anything: its id, and something that is not told of what lies outside. */
    private static final String PROBES =
            "{__typename id ... on Unit {establishedOn} ... on Member {joinedOn bornOn} ... on Change {reason} ... on FollowUp {title}}";

    /** How connections say the same once more; they are walked as types of their own. */
    private static final Set<String> TWICE = Set.of("edges", "pageInfo");

    private final GraphQLSchema schema;

    SchemaWalk(GraphQLSchema schema) {
        this.schema = schema;
    }

    /** The coordinates for which there must be an expectation. */
    List<String> coordinates() {
        Set<String> roots = Stream.of(schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType())
                .map(GraphQLObjectType::getName)
                .collect(Collectors.toSet());
        return schema.getAllTypesAsList().stream()
                .filter(type -> !type.getName().startsWith("__"))
                .filter(GraphQLFieldsContainer.class::isInstance)
                .map(GraphQLFieldsContainer.class::cast)
                .flatMap(type -> type.getFieldDefinitions().stream()
                        .filter(field -> roots.contains(type.getName()) || leads(typeOf(field), new HashSet<>()))
                        .filter(field -> !ofInterface(type, field.getName()))
                        .map(field -> type.getName() + "." + field.getName()))
                .toList();
    }

    /** What all types of an interface have is asked for once, of things of all these types. */
    private boolean ofInterface(GraphQLFieldsContainer type, String field) {
        return type instanceof GraphQLObjectType object
                && object.getInterfaces().stream()
                        .map(it -> (GraphQLFieldsContainer) schema.getType(it.getName()))
                        .anyMatch(it -> it.getFieldDefinition(field) != null);
    }

    private static GraphQLNamedOutputType typeOf(GraphQLFieldDefinition field) {
        return (GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(field.getType());
    }

    private boolean entity(GraphQLNamedType type) {
        return type.getName().equals("Node")
                || type.getName().equals("Unit")
                || type instanceof GraphQLImplementingType implementing
                        && implementing.getInterfaces().stream()
                                .anyMatch(it -> it.getName().equals("Node"));
    }

    private boolean leads(GraphQLNamedType type, Set<String> met) {
        return entity(type)
                || met.add(type.getName())
                        && type instanceof GraphQLFieldsContainer container
                        && container.getFieldDefinitions().stream().anyMatch(field -> leads(typeOf(field), met));
    }

    /**
     * What is asked of a field. Where it leads to a part of an answer, that is asked for whatever it says, and for the first of its
     * fields that leads on: the others are walked themselves.
     */
    String selection(String type, String field) {
        return selection(typeOf(((GraphQLFieldsContainer) schema.getType(type)).getFieldDefinition(field)));
    }

    private String selection(GraphQLNamedOutputType type) {
        if (entity(type)) {
            return probes(type.getName());
        }
        if (!(type instanceof GraphQLFieldsContainer container)) {
            return "";
        }
        List<String> fields = new ArrayList<>();
        boolean led = false;
        for (GraphQLFieldDefinition field : container.getFieldDefinitions()) {
            boolean leads = leads(typeOf(field), new HashSet<>());
            if (!TWICE.contains(field.getName())
                    && !(leads && led)
                    && field.getArguments().stream().noneMatch(SchemaWalk::required)) {
                fields.add(field.getName() + selection(typeOf(field)));
                led |= leads;
            }
        }
        return " {" + String.join(" ", fields) + "}";
    }

    private static boolean required(GraphQLArgument argument) {
        return GraphQLTypeUtil.isNonNull(argument.getType());
    }

    private static String probes(String type) {
        return switch (type) {
            case "Node" -> PROBES;
            case "Unit", "Bloc", "Cluster", "Organization", "Cell", "Group", "OtherUnit" ->
                "{__typename id establishedOn}";
            case "Member" -> "{__typename id joinedOn bornOn}";
            case "FollowUp",
                    "Visit",
                    "Development",
                    "Inspection",
                    "Finding",
                    "Resolution",
                    "ResolutionPoint",
                    "Target",
                    "Meeting",
                    "StudySession" -> "{__typename id title}";
            default -> "{__typename id}";
        };
    }
}
