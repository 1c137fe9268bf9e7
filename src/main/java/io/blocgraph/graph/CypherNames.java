/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The names of the graph that Cypher mentions.
 *
 * @param labels the labels of nodes
 * @param types the types of relationships
 * @param properties the names after a full stop: properties, and keys of maps
 */
record CypherNames(Set<String> labels, Set<String> types, Set<String> properties) {

    private static final Pattern LABEL = Pattern.compile("[A-Z]\\w*[a-z]\\w*");
    private static final Pattern TYPE = Pattern.compile("[A-Z]+(?:_[A-Z]+)*");

    /** {@return the names that a text mentions} */
    static CypherNames of(List<CypherToken> all) {
        List<CypherToken> tokens =
                all.stream().filter(token -> !token.isBlank()).toList();
        CypherNames names = new CypherNames(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        boolean relationship = false;
        for (int i = 1; i < tokens.size(); i++) {
            CypherToken before = tokens.get(i - 1);
            CypherToken token = tokens.get(i);
            if (token.is(':')) {
                relationship = before.is('[')
                        || before.isName() && i > 1 && tokens.get(i - 2).is('[');
            } else if (!token.is('|') && !token.isName()) {
                relationship = false;
            }
            String name = name(token);
            if (name.isEmpty()) {
                continue;
            }
            if (relationship && (before.is(':') || before.is('|'))) {
                if (TYPE.matcher(name).matches()) {
                    names.types.add(name);
                }
            } else if (before.is(':') && token.isName() && LABEL.matcher(name).matches()) {
                names.labels.add(name);
            } else if (before.is('.') && isProperty(tokens, i)) {
                names.properties.add(name);
            }
        }
        return names;
    }

    /** Not a part of the name of a function or an index, {@code db.index.fulltext.queryNodes(…)}, nor a range, {@code l[1..n]}. */
    private static boolean isProperty(List<CypherToken> tokens, int at) {
        int end = at + 1;
        while (end + 1 < tokens.size()
                && tokens.get(end).is('.')
                && !name(tokens.get(end + 1)).isEmpty()) {
            end += 2;
        }
        boolean function = end < tokens.size() && tokens.get(end).is('(');
        boolean range = at > 1 && tokens.get(at - 2).is('.');
        return !function && !range;
    }

    private static String name(CypherToken token) {
        return switch (token.kind()) {
            case NAME -> token.text();
            case QUOTED_NAME -> token.text().substring(1, token.text().length() - 1);
            default -> "";
        };
    }
}
