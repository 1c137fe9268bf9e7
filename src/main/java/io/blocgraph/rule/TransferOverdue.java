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
 * A transfer is begun within 60 working days and reported at the new cell within 30 more: 294-QĐ/TW. On which day it was begun
 * is not recorded, so whoever belongs to no cell is listed when all of them have passed since the last membership ended, unless
 * they have left ({@code Member.leftOn}). Working days are Monday to Friday; holidays are not known.
 */
@Component
final class TransferOverdue implements Rule {

    private static final Value BEGIN = new Value("begin", EffectiveValue.always(60));
    private static final Value REPORT = new Value("report", EffectiveValue.always(30));

    /** Who belonged to it, or to a unit that stood under it until that was dissolved, and belongs nowhere since. */
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

    /** The last day that has so many working days from it, itself counted, up to a day that is not counted. */
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

    /** It concerns the last cell, or what that stood under where it has been dissolved. */
    @Override
    public List<String> violations() {
        return List.of("""
                [x IN nowhere | {
                  member: x.member, own: true, entities: [x.cell],
                  values: [x.cell.name, x.until, $begin, $report], since: x.until
                }]""");
    }
}
