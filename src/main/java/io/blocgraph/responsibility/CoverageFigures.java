package io.blocgraph.responsibility;

/** Units that were counted, and those of them that have a complete chain. */
interface CoverageFigures {

    long total();

    long complete();

    /** The complete ones out of all; 1 if there are none. */
    default double share() {
        return total() == 0 ? 1 : (double) complete() / total();
    }
}
