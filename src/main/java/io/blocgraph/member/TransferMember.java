package io.blocgraph.member;

import io.blocgraph.graph.Tie;
import io.blocgraph.history.Bond;
import io.blocgraph.history.Edit;
import io.blocgraph.history.Input;
import io.blocgraph.history.Mutation;
import io.blocgraph.history.Refusal;
import io.blocgraph.history.Result;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Transfers members to another cell from a day on, for good or to be active there temporarily. Who goes for good leaves the seats
 * that come with the old cell: those on its own committees.
 */
@Component
class TransferMember implements Mutation {

    private static final String SEATS_OF_THE_OLD_CELL = """
            UNWIND $members AS id
            MATCH (m:Entity {id: id})-[:BELONGS_TO]->(u:Unit)
            WHERE u.id <> $cell
            MATCH (m)-[:HOLDS]->(s:Seat)-[:ON]->(:Committee)-[:LEADS]->(u)
            RETURN s.id AS seat""";

    private final MemberHome home;

    TransferMember(MemberHome home) {
        this.home = home;
    }

    @Override
    public String subject() {
        return "member";
    }

    @Override
    public Result apply(Edit edit, Input input) {
        List<String> members = input.ids("members");
        String cell = input.id("cell");
        if (members.isEmpty()) {
            throw Refusal.of("EMPTY", "members");
        }
        List<String> all = new ArrayList<>(members);
        all.add(cell);
        edit.lock(all);
        home.check(edit.thing("cell", cell, "Unit"), "cell");
        edit.things("members", members, "Member");
        edit.subject("members", members.getFirst(), "Member");
        if (input.on("temporary")) {
            LocalDate until = input.day("until").orElse(null);
            if (until == null || !until.isAfter(edit.day())) {
                throw Refusal.of("TEMPORARY_UNTIL", "until");
            }
            members.forEach(member -> edit.tie(Tie.ACTIVE_IN, member, cell, until));
        } else {
            edit.end(edit.read(SEATS_OF_THE_OLD_CELL, Map.of("members", members, "cell", cell)).stream()
                    .map(row -> (String) row.get("seat"))
                    .toList());
            edit.lead(Tie.BELONGS_TO, members, cell);
            // where they were active temporarily they belong now
            edit.from(Tie.ACTIVE_IN, members).stream()
                    .filter(bond -> bond.to().equals(cell))
                    .forEach((Bond bond) -> edit.end(bond));
        }
        return Result.of("member", members.getFirst()).and("members", members);
    }
}
