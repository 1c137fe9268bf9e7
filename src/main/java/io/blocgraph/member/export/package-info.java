/** A member's whole record as one document, to be handed to the member. */
@NullMarked
package io.blocgraph.member.export;

import org.jspecify.annotations.NullMarked;
