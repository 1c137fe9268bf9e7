package io.blocgraph.member;

/**
 * Who is to become official.
 *
 * @param id the id of the member
 */
record ConfirmMemberInput(String id) {}
