/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.rule;

import io.blocgraph.history.Severity;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A transfer is started within 60 working days and reported at the new cell within 30 more.
 *
 * <p>The day on which it was started is not recorded, so a member who belongs to no cell is listed when both periods have
 * passed since the last membership ended, unless the member has left ({@code Member.leftOn}). Working days are Monday to
 * Friday; public holidays are not taken into account.
 *
 * <p>Source: 294-QĐ/TW.
 */
@Component
final class TransferOverdue implements Rule {

    private static final Value BEGIN = new Value("begin", EffectiveValue.always(60));
    private static final Value REPORT = new Value("report", EffectiveValue.always(30));

    /**
     * Members whose last membership was in the unit, or in a unit that was under it until it was dissolved, and who belong
     * to no unit since.
     */
    private static final RuleInput NOWHERE = RuleInput.of("nowhere", """
            COLLECT {
              MATCH (u) (()<-[q:PART_OF|WAS_PART_OF /* ever */]-(x WHERE x.dissolvedOn <= $asOf)){0,1}
                    (y:Unit)<-[r:BELONGS_TO|BELONGED_TO /* ever */]-(m:Member)
              WHERE r.until <= $deadline AND coalesce(m.leftOn > $asOf, true)
                AND all(e IN q WHERE coalesce(e.until >= y.dissolvedOn, true))
                AND NOT EXISTS { (m)-[:BELONGS_TO /* as of */]->(:Unit) }
                AND NOT EXISTS {
                  (m)-[o:BELONGS_TO|BELONGED_TO /* ever */]->(:Unit) WHERE o.until > r.until AND o.until <= $asOf
                }
              RETURN {member: m, cell: y, until: r.until}
            }""");

    @Override
    public RuleCode code() {
        return RuleCode.TRANSFER_OVERDUE;
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Optional<String> field() {
        return Optional.of("cell");
    }

    @Override
    public List<Value> values() {
        return List.of(BEGIN, REPORT);
    }

    @Override
    public Map<String, Object> parameters(LocalDate day) {
        Map<String, Object> parameters = new HashMap<>(Rule.super.parameters(day));
        int days = BEGIN.history().valueOn(day) + REPORT.history().valueOn(day);
        parameters.put("deadline", workingDaysBefore(day, days));
        return parameters;
    }

    /**
     * Returns the latest day from which a number of working days has passed.
     *
     * @param day the day that ends the period, exclusive
     * @param workingDays the number of working days
     * @return the first day of the period, inclusive
     */
    static LocalDate workingDaysBefore(LocalDate day, int workingDays) {
        LocalDate at = day;
        for (int left = workingDays; left > 0; ) {
            at = at.minusDays(1);
            if (at.getDayOfWeek() != DayOfWeek.SATURDAY && at.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return at;
    }

    @Override
    public List<RuleInput> inputs() {
        return List.of(NOWHERE);
    }

    /** Reports the violation at the last cell, or at its parent unit if the cell has been dissolved. */
    @Override
    public List<String> violations() {
        return List.of("""
                [x IN nowhere | {
                  member: x.member, own: true, entities: [x.cell],
                  values: [x.cell.name, x.until, $begin, $report], since: x.until
                }]""");
    }
}
