/** What several screens share: queries to the API, lazy parts, live updates, fields, formats, preferences. */
@NullMarked
package io.blocgraph.screen.common;

import org.jspecify.annotations.NullMarked;
