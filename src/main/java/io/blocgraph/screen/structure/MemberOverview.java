/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.structure;

import io.blocgraph.screen.common.Assignment;
import io.blocgraph.screen.common.Chain;
import io.blocgraph.screen.common.MemberSeat;
import java.util.List;

/**
 * The seats and assignments of a member, and the responsibility chain.
 *
 * @param seats the member's seats
 * @param assignments the member's assignments
 * @param chain the member's responsibility chain
 */
record MemberOverview(List<MemberSeat> seats, List<Assignment> assignments, Chain chain) {}
