/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.importer;

import io.blocgraph.history.ProblemCode;

/** Why a row of a list cannot be imported, or what should be looked at before it is. */
public enum ImportProblem implements ProblemCode {
    /** A required value is missing. */
    VALUE_MISSING,
    /** A text is no date. */
    NOT_A_DATE,
    /** A date lies in the future, where it cannot. */
    DATE_IN_FUTURE,
    /** Only the year, or the month, of a date is known; the first day is taken. */
    DAY_UNKNOWN,
    /** A text is no month. */
    NOT_A_MONTH,
    /** Only the month is known, not the year; the last one is taken. */
    YEAR_UNKNOWN,
    /** A text is no number. */
    NOT_A_NUMBER,
    /** A sign in a number stands before the thousands or before decimals; the former is taken. */
    THOUSANDS,
    /** A text is none of the values of the field. */
    NOT_A_VALUE,
    /** A spreadsheet has shortened a long number, so that its last digits are lost. */
    DIGITS_LOST,
    /** A spreadsheet has removed the zeros at the beginning of a code; they are added again. */
    ZEROS_ADDED,
    /** The letters of a text were exchanged because it was read in a wrong encoding. */
    MISREAD,
    /** No unit has the code or the name. */
    UNIT_UNKNOWN,
    /** Several units have the name. */
    UNIT_AMBIGUOUS,
    /** No member has the code, or the name and the date of birth. */
    MEMBER_UNKNOWN,
    /** Several members have the name. */
    MEMBER_AMBIGUOUS,
    /** A member has the same name and date of birth, and another code or none in the list: perhaps the same person. */
    SAME_PERSON,
    /** The member with this code has quite another name. */
    OTHER_NAME,
    /** The list has the same member or unit twice. */
    ROW_TWICE,
    /** The list has no code; this one is given. */
    CODE_GIVEN,
    /** The unit has no such committee on that day. */
    NO_COMMITTEE,
    /** The unit has no inspection that was held and is not concluded. */
    NO_INSPECTION,
    /** The unit has several such inspections, and the row does not say which. */
    SEVERAL_INSPECTIONS,
    /** The member does not belong to the cell from which they are to be transferred. */
    NOT_FROM_THERE,
    /** The member has moved to another cell since the day of the transfer, or will. */
    MOVED_SINCE,
    /** Neither a unit nor a topic is named. */
    NOTHING_TO_ANSWER_FOR,
    /** Rows of the list are refused, so that nothing is written. */
    ROWS_REFUSED,
    /** The file cannot be read. */
    FILE_UNREADABLE,
    /** The file is too large. */
    FILE_TOO_LARGE,
    /** The columns do not say whom or what the rows are about. */
    COLUMNS_MISSING,
    /** The import has not been planned, or is in progress. */
    NOT_PLANNED,
    /** The import took too long, or the database did not answer. */
    IMPORT_FAILED,
    /** The import has been cancelled. */
    IMPORT_CANCELLED
}
