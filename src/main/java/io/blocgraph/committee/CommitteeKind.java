/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.committee;

/** The kind of a committee. */
public enum CommitteeKind {
    /** Ban chấp hành (of a cell: chi ủy), the executive committee: leads the unit. */
    EXECUTIVE,
    /** Ban thường vụ, the standing committee: elected by and from the executive committee. */
    STANDING,
    /** Ủy ban kiểm tra, the inspection commission: inspects and supervises. */
    INSPECTION,
    /** Ban chỉ đạo, a steering board: for one campaign. */
    STEERING
}
