package io.blocgraph.screen.structure;

import io.blocgraph.screen.common.Assignment;
import io.blocgraph.screen.common.Chain;
import io.blocgraph.screen.common.MemberSeat;
import java.util.List;

/**
 * What a member was elected and assigned to, and who is responsible for them.
 *
 * @param seats the member's seats
 * @param assignments the member's assignments
 * @param chain who is responsible for the member
 */
record MemberOverview(List<MemberSeat> seats, List<Assignment> assignments, Chain chain) {}
