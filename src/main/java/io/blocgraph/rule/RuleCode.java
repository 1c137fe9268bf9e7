package io.blocgraph.rule;

/** The stable code of a rule of structure. */
public enum RuleCode {
    /** Parents are as the table of kinds allows. */
    PARENT_KIND,
    /** No unit is its own ancestor. */
    NO_CYCLE,
    /** An organization's cluster belongs to the organization's bloc. */
    CLUSTER_SAME_BLOC,
    /** A code names one unit, one member, ever. */
    CODE_UNIQUE,
    /** A period starts before it ends, and stays inside the life of what it joins. */
    DATES_ORDERED,
    /** One official cell on any date, and at most one temporary one. */
    ONE_CELL,
    /** At most one secretary of a committee on any date. */
    ONE_SECRETARY,
    /** Who sits on the standing committee sits on the executive committee of the same unit. */
    STANDING_FROM_EXECUTIVE,
    /** Secretary and deputies sit on the standing committee where there is one. */
    SECRETARY_IN_STANDING,
    /** Whoever is responsible for a cluster sits on the bloc's standing committee. */
    CLUSTER_BY_STANDING,
    /** Whoever is responsible for an organization sits on the bloc's executive committee. */
    ORGANIZATION_BY_EXECUTIVE,
    /** Every cluster has someone responsible for it. */
    CLUSTER_COVERED,
    /** Every organization has someone responsible for it, directly or through its cluster. */
    ORGANIZATION_COVERED,
    /** Every bloc, organization and cell has a secretary, or a deputy who acts. */
    SECRETARY_PRESENT,
    /** A cell has enough official members. */
    CELL_MINIMUM,
    /** An organization has the form that the number of its members asks for. */
    GRASSROOTS_FORM,
    /** A cell elects a committee when it has official members enough, and no larger one than it may. */
    CELL_COMMITTEE,
    /** A standing committee only where the executive committee is large enough. */
    STANDING_THRESHOLD,
    /** No committee goes on past its term. */
    TERM_EXPIRED,
    /** Probation is settled in time. */
    PROBATION_OVERDUE,
    /** A transfer is begun and reported in time. */
    TRANSFER_OVERDUE,
    /** Nobody is responsible for more units than the limit. */
    OVERLOADED
}
