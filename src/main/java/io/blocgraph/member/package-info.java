/** People and the cells they belong to. */
@NullMarked
package io.blocgraph.member;

import org.jspecify.annotations.NullMarked;
