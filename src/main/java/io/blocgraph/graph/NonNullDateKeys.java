package io.blocgraph.graph;

/**
 * Days that are never missing, which members bear beside those that may be: an index holds nothing of what is missing, so a list
 * cannot be walked along a day that is not known of everybody, nor who is on probation be found by having no other day.
 */
public final class NonNullDateKeys {

    /** Writes them on the member {@code m}, from what else it bears. */
    public static final String SET_KEYS = """
            SET m.joinedKey = coalesce(m.joinedOn, date('0001-01-01')),
              m.bornKey = coalesce(m.bornOn, date('0001-01-01')),
              m.probationUntil = coalesce(m.officialOn, date('9999-12-31'))""";

    private NonNullDateKeys() {}
}
