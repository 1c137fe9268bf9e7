package io.blocgraph.bulk.generate;

/** The files of a set, with their columns in the order in which they are written. */
enum BulkFile {
    /** Every unit, with its present place. */
    UNITS("units.csv", "id,code,name,kind,parent_id,cluster_id,form,sector,established_on,dissolved_on"),
    /** Earlier places. */
    PLACEMENTS("placements.csv", "unit_id,parent_id,cluster_id,since,until"),
    /** Committees and their terms. */
    COMMITTEES("committees.csv", "id,unit_id,kind,name,term_start,term_end"),
    /** People, with their present cell. */
    MEMBERS("members.csv", "id,code,full_name,gender,born_on,joined_on,official_on,cell_id"),
    /** Earlier cells. */
    MEMBERSHIPS("memberships.csv", "member_id,cell_id,since,until"),
    /** Who sits where. */
    SEATS("seats.csv", "committee_id,member_id,role,since,until"),
    /** Who is responsible for what. */
    ASSIGNMENTS("assignments.csv", "id,member_id,unit_id,kind,since,until,decision"),
    /** What became of units. */
    LINEAGE("lineage.csv", "unit_id,kind,other_id,on,decision"),
    /** Exemplary units and people. */
    COMMENDATIONS("commendations.csv", "subject_id,year,title,source");

    private final String fileName;
    private final String header;

    BulkFile(String fileName, String header) {
        this.fileName = fileName;
        this.header = header;
    }

    /** The name of the file in its directory. */
    String fileName() {
        return fileName;
    }

    /** The first line. */
    String header() {
        return header;
    }
}
