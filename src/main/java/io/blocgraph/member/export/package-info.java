/** The export of a member's personal record, as a page and as JSON. */
@NullMarked
package io.blocgraph.member.export;

import org.jspecify.annotations.NullMarked;
