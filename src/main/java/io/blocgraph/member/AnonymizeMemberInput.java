package io.blocgraph.member;

/**
 * Who is to be anonymized.
 *
 * @param id the id of the member
 */
record AnonymizeMemberInput(String id) {}
