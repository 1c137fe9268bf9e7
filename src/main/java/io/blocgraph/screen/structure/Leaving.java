package io.blocgraph.screen.structure;

import java.util.List;

/** What would be if somebody left. */
record Leaving(String text, List<Said> seats, List<Said> assignments, List<Hole> holes, List<Broken> brokenRules) {

    /** A sentence. */
    record Said(String text) {}

    /** A unit with a new hole in its chain, for all below it. */
    record Hole(String text, Ref unit) {}

    /** A rule that would be broken. */
    record Broken(String message, String remedy, Ref unit) {}
}
