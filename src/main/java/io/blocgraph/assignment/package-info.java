/** Assignments: which member is responsible for which units and topics, and on which decision. */
@NullMarked
package io.blocgraph.assignment;

import org.jspecify.annotations.NullMarked;
