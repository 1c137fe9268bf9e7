/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.home;

/** The figures of a bloc or another unit. */
record BlocFigures(
        String kind,
        String code,
        String name,
        int memberCount,
        int officialMemberCount,
        int organizationCount,
        int cellCount) {}
