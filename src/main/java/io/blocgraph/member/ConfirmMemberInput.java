package io.blocgraph.member;

/**
 * The input of {@code confirmMember}.
 *
 * @param id the id of the member on probation
 */
record ConfirmMemberInput(String id) {}
