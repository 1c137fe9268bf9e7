package io.blocgraph.history;

/** The stable code of a problem. Each feature has an enum of those that only its changes can have. */
public interface ProblemCode {

    /** {@return the code as clients read it} */
    String name();
}
