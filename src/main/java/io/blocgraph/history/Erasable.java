package io.blocgraph.history;

/** A type of node whose identity can be erased. The feature that erases it contributes it. */
public interface Erasable {

    /** {@return the label of such nodes} */
    String label();
}
