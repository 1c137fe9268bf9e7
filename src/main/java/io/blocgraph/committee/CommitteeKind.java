package io.blocgraph.committee;

/** The kind of a committee. */
public enum CommitteeKind {
    /** Ban chấp hành (of a cell: chi ủy): leads the unit. */
    EXECUTIVE,
    /** Ban thường vụ: elected by and from the executive committee. */
    STANDING,
    /** Ủy ban kiểm tra: the inspection commission. */
    INSPECTION,
    /** Ban chỉ đạo: a steering board for one campaign. */
    STEERING
}
