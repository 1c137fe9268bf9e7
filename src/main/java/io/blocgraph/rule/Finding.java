package io.blocgraph.rule;

/**
 * Cypher that finds what breaks a rule, as if time did not exist ({@link io.blocgraph.graph.AsOf}): {@code u} is the unit that
 * it concerns and {@code m} the member, if any. One of them is known beforehand, see {@link Reach}. All variables are single
 * letters; parameters are those of {@link Rule#parameters}.
 *
 * @param reach from where it is found
 * @param clauses how it is found
 * @param member an expression for the member whom it concerns, or null
 * @param entities an expression for the list of what else it is about, in an order that is always the same
 * @param values an expression for the list of what the sentence says besides the names of unit and member
 * @param since an expression for the day since which it has been so, null where that is not known
 * @param variant an expression for the end of the key of the sentence, of a rule that is broken in more ways than one
 */
record Finding(
        Reach reach, String clauses, String member, String entities, String values, String since, String variant) {

    /** From where what breaks a rule is found. */
    enum Reach {
        /** From the unit alone. */
        UNIT,
        /** From the unit, or from the member whom it concerns: the clauses lead from either to the other. */
        UNIT_OR_MEMBER,
        /** From the member whom it concerns; from a unit only by looking at all its members. */
        MEMBER
    }

    /** What is found from {@code u} alone. */
    static Finding of(String clauses) {
        return new Finding(Reach.UNIT, clauses, "null", "[]", "[]", "null", "''");
    }

    /** What concerns a member {@code m} too, as part of the unit. */
    static Finding ofPart(String clauses) {
        return new Finding(Reach.UNIT_OR_MEMBER, clauses, "m", "[]", "[]", "null", "''");
    }

    /** What concerns a member {@code m} for their own sake. */
    static Finding ofMember(String clauses) {
        return new Finding(Reach.MEMBER, clauses, "m", "[]", "[]", "null", "''");
    }

    Finding entities(String... expressions) {
        return entitiesIn("[" + String.join(", ", expressions) + "]");
    }

    Finding entitiesIn(String list) {
        return new Finding(reach, clauses, member, list, values, since, variant);
    }

    Finding values(String... expressions) {
        String list = "[" + String.join(", ", expressions) + "]";
        return new Finding(reach, clauses, member, entities, list, since, variant);
    }

    Finding since(String expression) {
        return new Finding(reach, clauses, member, entities, values, expression, variant);
    }

    Finding variant(String expression) {
        return new Finding(reach, clauses, member, entities, values, since, expression);
    }

    /** All that is found as maps {@code g}, each with an {@code id} by which it is known among those of its unit. */
    String cypher(RuleCode rule) {
        String whom = member.equals("null") ? "" : " + m.id";
        return """
                %s
                RETURN {
                  rule: '%s', unit: u, member: %s, entities: %s, values: %s, since: %s, variant: %s,
                  id: '%2$s '%s + reduce(t = '', i IN %4$s | t + ' ' + i.id)
                } AS g""".formatted(clauses.strip(), rule, member, entities, values, since, variant, whom);
    }
}
