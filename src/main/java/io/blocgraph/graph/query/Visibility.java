/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph.query;

import io.blocgraph.graph.CypherFragment;
import io.blocgraph.graph.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The Cypher conditions for nodes that lie within a scope, composed of what the features declare of their types. The hierarchy counts
 * as it is now, whatever the requested day, and for what has ended as it was at the end: whoever loses a unit loses its past.
 */
final class Visibility {

    /** Each step on the way from a node to its unit has a variable of its own. */
    private static final String STEPS = "xyzvst";

    /** The interface of all nodes with an id. */
    static final String NODE = "Node";

    private static final CypherFragment NOWHERE = CypherFragment.of("false");
    private static final CypherFragment EVERYWHERE = CypherFragment.of("true");

    private final Map<String, NodeAccess> declared;
    private final Map<String, CypherFragment> visible = new LinkedHashMap<>();
    private final Map<String, CypherFragment> editable = new LinkedHashMap<>();
    private final Map<String, CypherFragment> hidden = new LinkedHashMap<>();
    private final Map<String, CypherFragment> notKept = new LinkedHashMap<>();

    /** What queries ask of several types at once is composed once. */
    private final Map<String, CypherFragment> unions = new ConcurrentHashMap<>();

    /**
     * Composes the conditions.
     *
     * @param declared what is declared of each type whose nodes lie in scopes, by the name of the type, which is their label
     */
    Visibility(Map<String, NodeAccess> declared) {
        this.declared = declared;
        declared.keySet().forEach(type -> {
            visible.put(type, condition(type, true, 0));
            editable.put(type, condition(type, false, 0));
        });
        visible.put(NODE, ofAnyType(visible));
        editable.put(NODE, ofAnyType(editable));
        visible.replaceAll((type, condition) -> condition.withParameters(Map.of("scope", "$" + Scope.VISIBLE)));
        editable.replaceAll((type, condition) -> condition.withParameters(Map.of("scope", "$" + Scope.EDITABLE)));
        declared.forEach((type, access) -> {
            if (access.required() != null) {
                hidden.put(type, access.required());
            }
            CypherFragment exception = access.exception();
            if (exception != null) {
                notKept.put(type, CypherFragment.composed("NOT (" + exception + ")"));
            }
        });
        hidden.put(NODE, allOf(hidden));
        notKept.put(NODE, allOf(notKept));
    }

    private CypherFragment condition(String type, boolean toSee, int step) {
        NodeAccess access = Objects.requireNonNull(declared.get(type), type);
        List<NodeAccess.Path> paths = new ArrayList<>(access.containers());
        if (toSee) {
            paths.addAll(access.users());
        }
        String any = access.conditions().stream().map(CypherFragment::toString).collect(Collectors.joining(" OR "));
        for (NodeAccess.Path path : paths) {
            any += (any.isEmpty() ? "" : " OR ") + exists(path, toSee, step);
        }
        String within = paths.size() + access.conditions().size() == 1 ? any : "(" + any + ")";
        return CypherFragment.composed(
                toSee && access.required() != null ? "(%s AND %s)".formatted(within, access.required()) : within);
    }

    private String exists(NodeAccess.Path path, boolean toSee, int step) {
        String target = STEPS.substring(step, step + 1);
        CypherFragment lies = condition(path.type(), toSee, step + 1).rename("n", target);
        return "EXISTS { MATCH %s WHERE %s }"
                .formatted(
                        path.pattern().rename("x", target),
                        path.condition() == null ? lies : path.condition().rename("x", target) + " AND " + lies);
    }

    private static CypherFragment ofAnyType(Map<String, CypherFragment> conditions) {
        StringBuilder cases = new StringBuilder("CASE");
        conditions.forEach((label, condition) -> cases.append(" WHEN n:%s THEN %s".formatted(label, condition)));
        return CypherFragment.composed(cases.append(" ELSE false END").toString());
    }

    private static CypherFragment allOf(Map<String, CypherFragment> required) {
        return required.isEmpty()
                ? EVERYWHERE
                : CypherFragment.composed(required.entrySet().stream()
                        .map(type -> "(NOT n:%s OR %s)".formatted(type.getKey(), type.getValue()))
                        .collect(Collectors.joining(" AND ", "(", ")")));
    }

    /** Returns whether nodes of a type lie in scopes, unlike mere parts of a result. */
    boolean isScoped(String type) {
        return visible.containsKey(type);
    }

    /** Returns the condition that the node {@code n} of a type lies within a scope. */
    CypherFragment withinScope(String type, String parameter) {
        Map<String, CypherFragment> conditions = parameter.equals(Scope.EDITABLE) ? editable : visible;
        return isUnion(type)
                ? unions.computeIfAbsent(
                        parameter + " " + type,
                        union -> ofAnyType(types(type, conditions)).withParameters(Map.of("scope", "$" + parameter)))
                : conditions.getOrDefault(type, NOWHERE);
    }

    /** Returns the condition that the node {@code n} of a type is visible to a caller who sees everything but cannot edit everything. */
    CypherFragment withAllVisible(String type) {
        return isUnion(type)
                ? unions.computeIfAbsent("hidden " + type, union -> allOf(types(type, hidden)))
                : hidden.getOrDefault(type, EVERYWHERE);
    }

    /** Returns the condition that the node {@code n} of a type is not kept from a member who may edit everything. */
    CypherFragment withAllEditable(String type) {
        return isUnion(type)
                ? unions.computeIfAbsent("kept " + type, union -> allOf(types(type, notKept)))
                : notKept.getOrDefault(type, EVERYWHERE);
    }

    /** Returns whether several types are named, as {@code Unit|Member}. */
    private static boolean isUnion(String type) {
        return type.contains("|");
    }

    private static Map<String, CypherFragment> types(String union, Map<String, CypherFragment> conditions) {
        Map<String, CypherFragment> named = new LinkedHashMap<>();
        for (String type : union.split("\\|")) {
            CypherFragment condition = conditions.get(type);
            if (condition != null) {
                named.put(type, condition);
            }
        }
        return named;
    }

    /** Returns whether a field is public even outside the scope. */
    boolean isPublicField(String type, String field) {
        NodeAccess access = declared.get(type);
        return access != null && access.publicFields().contains(field);
    }

    /** Returns whether a field is readable only by those who may edit the node; reading it is audited. */
    boolean isPersonalField(String type, String field) {
        NodeAccess access = declared.get(type);
        return access != null && access.personalFields().contains(field);
    }
}
