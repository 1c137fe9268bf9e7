/** The screens of following up: agenda, records by kind, a single record, and the work of somebody responsible. */
@NullMarked
package io.blocgraph.screen.followup;

import org.jspecify.annotations.NullMarked;
