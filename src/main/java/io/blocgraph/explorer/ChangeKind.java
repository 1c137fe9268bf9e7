package io.blocgraph.explorer;

/** What became of something between two days. */
public enum ChangeKind {
    /** It is there on the later day only. */
    NEW,
    /** It was there on the earlier day only. */
    GONE,
    /** It stands elsewhere in the hierarchy. */
    MOVED,
    /** Somebody else answers. */
    HANDED_OVER
}
