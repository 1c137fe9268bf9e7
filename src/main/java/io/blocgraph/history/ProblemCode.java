/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

/** The stable code of a problem. Each feature has an enum of the problems that only its changes can have. */
public interface ProblemCode {

    /** {@return the code as the API exposes it} */
    String name();
}
