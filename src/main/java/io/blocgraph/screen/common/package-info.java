/**
 * Components and services shared by the screens: API queries, lazy loading, live updates, fields, formats and
 * preferences.
 */
@NullMarked
package io.blocgraph.screen.common;

import org.jspecify.annotations.NullMarked;
