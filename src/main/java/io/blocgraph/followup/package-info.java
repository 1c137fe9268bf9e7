/**
 * Following up: what responsible people do about their units. Visits, developments, inspections, resolutions, targets, meetings and
 * study sessions, each a record that is kept at a unit.
 */
@NullMarked
package io.blocgraph.followup;

import org.jspecify.annotations.NullMarked;
