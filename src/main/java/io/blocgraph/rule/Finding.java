package io.blocgraph.rule;

/**
 * Cypher that finds what breaks a rule, as if time did not exist ({@link io.blocgraph.graph.AsOf}): {@code u} is the unit that
 * it concerns and {@code m} the member, if any; either may be known beforehand. All variables are single letters; parameters are
 * those of {@link Rule#parameters}.
 *
 * @param clauses how it is found
 * @param member an expression for the member whom it concerns, or null
 * @param entities an expression for the list of what else it is about, in an order that is always the same
 * @param values an expression for the list of what the sentence says besides the names of unit and member
 * @param since an expression for the day since which it has been so, null where that is not known
 * @param variant an expression for the end of the key of the sentence, of a rule that is broken in more ways than one
 */
record Finding(String clauses, String member, String entities, String values, String since, String variant) {

    static Finding of(String clauses) {
        return new Finding(clauses, "null", "[]", "[]", "null", "''");
    }

    Finding member(String expression) {
        return new Finding(clauses, expression, entities, values, since, variant);
    }

    Finding entities(String... expressions) {
        return entitiesIn("[" + String.join(", ", expressions) + "]");
    }

    Finding entitiesIn(String list) {
        return new Finding(clauses, member, list, values, since, variant);
    }

    Finding values(String... expressions) {
        return new Finding(clauses, member, entities, "[" + String.join(", ", expressions) + "]", since, variant);
    }

    Finding since(String expression) {
        return new Finding(clauses, member, entities, values, expression, variant);
    }

    Finding variant(String expression) {
        return new Finding(clauses, member, entities, values, since, expression);
    }

    /** All that is found as maps {@code g}, each with an {@code id} by which it is known among those of its unit. */
    String cypher(RuleCode rule) {
        String id = member.equals("null") ? "" : " + %s.id".formatted(member);
        return """
                %s
                RETURN {
                  rule: '%s', unit: u, member: %s, entities: %s, values: %s, since: %s, variant: %s,
                  id: '%2$s '%s + reduce(t = '', i IN %4$s | t + ' ' + i.id)
                } AS g""".formatted(clauses.strip(), rule, member, entities, values, since, variant, id);
    }
}
