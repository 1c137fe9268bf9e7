/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk.generate;

/** The files of a file set, with their columns in the order of writing. */
enum BulkFile {
    /** Units with their present placement. */
    UNITS("units.csv", "id,code,name,kind,parent_id,cluster_id,form,sector,established_on,dissolved_on"),
    /** Earlier placements of units. */
    PLACEMENTS("placements.csv", "unit_id,parent_id,cluster_id,since,until"),
    /** Committees with their terms. */
    COMMITTEES("committees.csv", "id,unit_id,kind,name,term_start,term_end"),
    /** Members with their present cell. */
    MEMBERS("members.csv", "id,code,full_name,gender,born_on,joined_on,official_on,cell_id"),
    /** Earlier memberships. */
    MEMBERSHIPS("memberships.csv", "member_id,cell_id,since,until"),
    /** Seats on committees. */
    SEATS("seats.csv", "committee_id,member_id,role,since,until"),
    /** Assignments, a row for each unit covered. */
    ASSIGNMENTS("assignments.csv", "id,member_id,unit_id,kind,since,until,decision"),
    /** Predecessors and successors of units. */
    LINEAGE("lineage.csv", "unit_id,kind,other_id,on,decision"),
    /** Commendations of units and people. */
    COMMENDATIONS("commendations.csv", "subject_id,year,title,source"),
    /** Records of following up. */
    FOLLOW_UPS(
            "follow-ups.csv",
            "id,kind,unit_id,state,recorded_on,closed_on,planned_on,held_on,due_on,responsible_id,member_id,committee_id,whole_id,"
                    + "position,number,title,content,conclusion,since,severity,raised_by,handed_on,mode,programme,measure,result,"
                    + "year,measure_unit,planned,q1,q2,q3,q4,source,month,present,required,expected,quality,channel"),
    /** Who took part in what records are about. */
    FOLLOW_UP_PEOPLE("follow-up-people.csv", "record_id,member_id"),
    /** The steps of developments. */
    DEVELOPMENT_STEPS("development-steps.csv", "record_id,position,on,event,member_id,level_id,passed_over,note");

    private final String fileName;
    private final String header;

    BulkFile(String fileName, String header) {
        this.fileName = fileName;
        this.header = header;
    }

    /** Returns the name of the file. */
    String fileName() {
        return fileName;
    }

    /** Returns the header line, without a line break. */
    String header() {
        return header;
    }
}
