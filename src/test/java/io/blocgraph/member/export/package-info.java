@NullMarked
package io.blocgraph.member.export;

import org.jspecify.annotations.NullMarked;
