package io.blocgraph.member;

/**
 * Whose membership ends.
 *
 * @param id the id of the member
 * @param temporary whether only their temporary activity in another cell ends
 */
record EndMembershipInput(String id, boolean temporary) {}
