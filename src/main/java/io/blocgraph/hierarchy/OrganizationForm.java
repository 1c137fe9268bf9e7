package io.blocgraph.hierarchy;

/** How a grassroots organization is built. */
public enum OrganizationForm {
    /** Đảng bộ cơ sở: has cells under it. */
    COMMITTEE,
    /** Chi bộ cơ sở: has members and groups directly. */
    CELL
}
