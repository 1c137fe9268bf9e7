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
