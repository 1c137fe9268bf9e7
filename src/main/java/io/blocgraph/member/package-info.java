/** Members and the cells to which they belong. */
@NullMarked
package io.blocgraph.member;

import org.jspecify.annotations.NullMarked;
