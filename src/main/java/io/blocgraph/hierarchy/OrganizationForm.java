/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.hierarchy;

/** The form of a grassroots organization. */
public enum OrganizationForm {
    /** Đảng bộ cơ sở, a grassroots committee: has cells under it. */
    COMMITTEE,
    /** Chi bộ cơ sở, a grassroots cell: has members and groups directly. */
    CELL
}
