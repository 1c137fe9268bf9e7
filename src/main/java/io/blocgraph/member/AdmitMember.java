package io.blocgraph.member;

import io.blocgraph.graph.Tie;
import io.blocgraph.history.Edit;
import io.blocgraph.history.Input;
import io.blocgraph.history.Mutation;
import io.blocgraph.history.Refusal;
import io.blocgraph.history.Result;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Admits a person to a cell from a day on: on probation, unless the day on which they became official is named. */
@Component
class AdmitMember implements Mutation {

    private final MemberHome home;

    AdmitMember(MemberHome home) {
        this.home = home;
    }

    @Override
    public String subject() {
        return "member";
    }

    @Override
    public Result apply(Edit edit, Input input) {
        String cell = input.id("cell");
        String code = input.code("code").orElseThrow(() -> Refusal.of("EMPTY", "code"));
        String fullName = input.name("fullName").orElseThrow(() -> Refusal.of("EMPTY", "fullName"));
        edit.lock(cell);
        home.check(edit.thing("cell", cell, "Unit"), "cell");
        // the code is unique by a constraint too, which holds against one who comes in between
        if (!edit.read("MATCH (m:Member {code: $code}) RETURN m.id AS id", Map.of("code", code))
                        .isEmpty()
                || edit.wasUsed("Member", code)) {
            throw Refusal.of("CODE_UNIQUE", "code", code);
        }
        Map<String, @Nullable Object> properties = new HashMap<>(MemberText.of(fullName, code));
        properties.put("gender", input.choice("gender").orElse(null));
        properties.put("bornOn", BirthDate.of(input, edit.today()));
        properties.put("joinedOn", input.day("joinedOn").orElse(edit.day()));
        properties.put("officialOn", input.day("officialOn").orElse(null));
        properties.putAll(Contact.of(input));
        properties.put("version", 1L);
        String id = edit.make("Member", properties);
        edit.tie(Tie.BELONGS_TO, id, cell, Map.of("since", edit.day()));
        return Result.of("member", id);
    }
}
