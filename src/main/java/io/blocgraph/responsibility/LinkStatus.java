package io.blocgraph.responsibility;

/** How a link of the chain stands. */
public enum LinkStatus {
    /** Somebody answers. */
    FILLED,
    /** The secretary's seat is vacant, and a deputy secretary acts. */
    ACTING,
    /** Nobody answers: a hole. */
    VACANT,
    /** The holder of the assignment no longer sits on the committee that the rule asks for. */
    LAPSED
}
