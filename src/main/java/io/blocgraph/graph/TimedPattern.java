/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A pattern in Cypher that a period belongs to: a relationship, {@code [r:COVERS /* as of *}{@code /]}, or a seat,
 * {@code (s:Seat /* as of *}{@code /)}.
 *
 * @param relationship whether it is a relationship, not a node
 * @param variable its variable; empty if it has none
 * @param types the types of the relationship, or the label of the node
 * @param time when it is matched; empty if that is not said
 * @param closed whether the pattern ends after that, without properties or conditions
 * @param end the index of the token after that
 */
record TimedPattern(
        boolean relationship,
        String variable,
        List<String> types,
        Optional<RelationshipTime> time,
        boolean closed,
        int end) {

    private static final Set<String> CLAUSES = Set.of(
            "MATCH", "WHERE", "EXISTS", "COUNT", "COLLECT", "WITH", "RETURN", "UNWIND", "CALL", "SET", "DELETE",
            "CREATE", "MERGE");

    private static final Set<String> WRITING_CLAUSES = Set.of("CREATE", "MERGE");

    private static final String SEAT = "Seat";

    /** Reads a text token by token, and knows whether what comes next is matched or written. */
    static final class Reader {

        private final List<CypherToken> tokens;
        private boolean writing;

        Reader(List<CypherToken> tokens) {
            this.tokens = tokens;
        }

        /**
         * Returns the pattern that begins at a token.
         *
         * @param index the index of the token; those before it have been read
         * @return the pattern; empty if none begins there or no period belongs to it
         * @throws CypherFragmentException if it does not say its time, or not correctly
         */
        Optional<TimedPattern> at(int index) {
            CypherToken token = tokens.get(index);
            if (token.isName() && CLAUSES.contains(token.text())) {
                writing = WRITING_CLAUSES.contains(token.text());
            }
            if (!token.is('[') && !token.is('(')) {
                return Optional.empty();
            }
            Optional<TimedPattern> pattern = parse(index);
            if (!writing) {
                pattern.ifPresent(TimedPattern::check);
            }
            return pattern.filter(TimedPattern::timed);
        }

        private Optional<TimedPattern> parse(int open) {
            int at = next(open + 1);
            String variable = "";
            if (token(at).isName()) {
                variable = token(at).text();
                at = next(at + 1);
            }
            if (!token(at).is(':')) {
                return Optional.empty();
            }
            List<String> types = new ArrayList<>();
            do {
                at = next(at + 1);
                if (!token(at).isName()) {
                    return Optional.empty();
                }
                types.add(token(at).text());
                at = next(at + 1);
            } while (token(at).is('|'));
            boolean relationship = token(open).is('[');
            boolean closed = token(at).is(relationship ? ']' : ')');
            if (!closed && !token(at).is('{') && !token(at).text().equals("WHERE")) {
                return Optional.empty();
            }
            return Optional.of(new TimedPattern(relationship, variable, types, timeBefore(at), closed, at));
        }

        private Optional<RelationshipTime> timeBefore(int index) {
            for (int i = index - 1; token(i).isBlank(); i--) {
                Optional<RelationshipTime> time = RelationshipTime.of(token(i));
                if (time.isPresent()) {
                    return time;
                }
            }
            return Optional.empty();
        }

        private int next(int index) {
            int at = index;
            while (token(at).isBlank()) {
                at++;
            }
            return at;
        }

        private CypherToken token(int index) {
            return index < tokens.size() ? tokens.get(index) : CypherToken.END;
        }
    }

    private boolean timed() {
        return relationship ? types.stream().anyMatch(TimedPattern::isTimed) : types.contains(SEAT);
    }

    private static boolean isTimed(String type) {
        return isEnded(type)
                || RelationshipType.of(type).filter(RelationshipType::timed).isPresent();
    }

    private static boolean isEnded(String type) {
        return RelationshipType.ofEnded(type).isPresent();
    }

    private void check() {
        if (timed() != time.isPresent()) {
            throw new CypherFragmentException("%s %s"
                    .formatted(
                            this,
                            timed()
                                    ? "does not say when it is matched: " + RelationshipTime.AS_OF.comment()
                                            + " or another time"
                                    : "has no period, but says when it is matched"));
        }
        time.ifPresent(said -> {
            boolean ended = types.stream().anyMatch(TimedPattern::isEnded);
            boolean canEnd = types.stream()
                    .flatMap(type -> RelationshipType.of(type).stream())
                    .anyMatch(type -> type.endedType().isPresent());
            String fault = switch (said) {
                case AS_OF ->
                    ended
                            ? "names a type of ended relationships"
                            : closed ? null : "is restricted by more than the day";
                case LASTING -> ended || !relationship ? "names what may have ended" : null;
                case EVER -> canEnd && !ended ? "does not name the types of ended relationships" : null;
            };
            if (fault != null) {
                throw new CypherFragmentException("%s is matched %s, but %s".formatted(this, said.comment(), fault));
            }
        });
    }

    @Override
    public String toString() {
        return (relationship ? "[%s:%s]" : "(%s:%s)").formatted(variable, String.join("|", types));
    }
}
