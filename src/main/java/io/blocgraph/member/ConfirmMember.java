package io.blocgraph.member;

import io.blocgraph.history.Edit;
import io.blocgraph.history.Input;
import io.blocgraph.history.Mutation;
import io.blocgraph.history.Refusal;
import io.blocgraph.history.Result;
import io.blocgraph.history.Thing;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes a member on probation official from a day on (Charter 5). */
@Component
class ConfirmMember implements Mutation {

    @Override
    public String subject() {
        return "member";
    }

    @Override
    public Result apply(Edit edit, Input input) {
        String id = input.id("id");
        edit.lock(id);
        Thing member = edit.subject("id", id, "Member");
        if (member.day("officialOn") instanceof LocalDate official && !official.isAfter(edit.day())) {
            throw Refusal.of("ALREADY_OFFICIAL", "id", member.name(), official);
        }
        edit.alter(member, Map.of("officialOn", edit.day()));
        return Result.of("member", id);
    }
}
