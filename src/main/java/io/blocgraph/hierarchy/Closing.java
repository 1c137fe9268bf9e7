package io.blocgraph.hierarchy;

import io.blocgraph.graph.Tie;
import io.blocgraph.history.Bond;
import io.blocgraph.history.Edit;
import io.blocgraph.history.Refusal;
import io.blocgraph.history.Thing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What it means that units cease to be on a day: what hangs under them goes elsewhere, and what leads to them ends. */
@Component
class Closing {

    private static final List<Tie> UNITS = List.of(Tie.PART_OF, Tie.IN_CLUSTER);
    private static final List<Tie> MEMBERS = List.of(Tie.BELONGS_TO, Tie.ACTIVE_IN);

    private static final String LED = """
            UNWIND $ids AS id
            MATCH (u:Entity {id: id})<-[: LEADS|LED]-(c:Committee)
            WHERE coalesce(c.termEnd > $asOf, true) OR EXISTS { (c)<-[: ON|WAS_ON]-(s) WHERE coalesce(s.until > $asOf, true) }
            RETURN c.id AS committee,
                   COLLECT { MATCH (c)<-[: ON|WAS_ON]-(s) WHERE coalesce(s.until > $asOf, true) RETURN s.id } AS seats""";

    private static final String WAIVED = """
            UNWIND $ids AS id
            MATCH (u:Entity {id: id})<-[: WAIVES]-(w) WHERE coalesce(w.until > $asOf, true)
            RETURN w.id AS waiver""";

    /**
     * Lets what hangs under units hang under another from the day of the change on.
     *
     * @param unitsTo the id of the unit to which units go; null if there must be none
     * @param membersTo the id of the unit to which members go; null if there must be none
     * @throws Refusal if something hangs under them that is told to go nowhere
     */
    void hand(Edit edit, Collection<String> units, @Nullable String unitsTo, @Nullable String membersTo) {
        hand(edit, UNITS, units, unitsTo, "HAS_UNITS", "unitsTo");
        hand(edit, MEMBERS, units, membersTo, "HAS_MEMBERS", "membersTo");
    }

    private static void hand(
            Edit edit, List<Tie> ties, Collection<String> units, @Nullable String to, String code, String field) {
        List<Bond> hanging = new ArrayList<>();
        ties.forEach(tie -> edit.to(tie, units).stream()
                .filter(bond -> !units.contains(bond.from()) && !bond.from().equals(to))
                .forEach(hanging::add));
        if (to == null && !hanging.isEmpty()) {
            throw Refusal.of(code, field, hanging.size());
        }
        for (Bond bond : hanging) {
            edit.shift(bond, Objects.requireNonNull(to));
        }
    }

    /** Ends the units, and what leads to them. */
    void close(Edit edit, List<Thing> units) {
        List<String> ids = units.stream().map(Thing::id).toList();
        LocalDate day = edit.day();
        List<String> committees = new ArrayList<>();
        List<String> seats = new ArrayList<>();
        for (Map<String, Object> row : edit.read(LED, Map.of("ids", ids))) {
            committees.add((String) row.get("committee"));
            ((List<?>) row.get("seats")).forEach(seat -> seats.add((String) seat));
        }
        edit.lock(committees);
        for (Thing committee : edit.things("id", committees, "Committee")) {
            LocalDate end = committee.day("termEnd");
            if (end == null || end.isAfter(day)) {
                edit.alter(committee, Map.of("termEnd", day));
            }
        }
        edit.end(seats);
        edit.end(edit.read(WAIVED, Map.of("ids", ids)).stream()
                .map(row -> (String) row.get("waiver"))
                .toList());
        List<Bond> covered = edit.to(Tie.COVERS, ids);
        EndedCoverage.end(edit, covered.stream().map(Bond::from).distinct().toList(), covered);
        edit.from(Tie.PART_OF, ids).forEach(edit::end);
        edit.from(Tie.IN_CLUSTER, ids).forEach(edit::end);
        for (Thing unit : units) {
            if (unit.day("dissolvedOn") instanceof LocalDate already && !already.isAfter(day)) {
                throw Refusal.of("DISSOLVED", "id", unit.name(), already);
            }
            edit.alter(unit, Map.of("dissolvedOn", day));
        }
    }
}
