/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.member;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The input of {@code transferMember}.
 *
 * @param members the ids of the members
 * @param cell the id of the cell to which they are transferred
 * @param temporary whether they are only temporarily active there
 * @param until the first day on which they are no longer active there; only for temporary activity
 */
record TransferMemberInput(
        List<String> members,
        String cell,
        boolean temporary,
        @Nullable LocalDate until) {}
