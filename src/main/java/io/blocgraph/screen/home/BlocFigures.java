package io.blocgraph.screen.home;

/** A bloc in numbers. */
record BlocFigures(
        String kind,
        String code,
        String name,
        int memberCount,
        int officialMemberCount,
        int organizationCount,
        int cellCount) {}
