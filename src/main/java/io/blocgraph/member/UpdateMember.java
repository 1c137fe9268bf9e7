package io.blocgraph.member;

import io.blocgraph.history.Edit;
import io.blocgraph.history.Input;
import io.blocgraph.history.Mutation;
import io.blocgraph.history.Result;
import io.blocgraph.history.Thing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes the name of a member from a day on, and mends what else is written of them. */
@Component
class UpdateMember implements Mutation {

    @Override
    public String subject() {
        return "member";
    }

    @Override
    public Result apply(Edit edit, Input input) {
        String id = input.id("id");
        edit.lock(id);
        Thing member = edit.subject("id", id, "Member");
        String code = Objects.requireNonNull(member.text("code"));
        if (input.name("fullName").isPresent()) {
            Map<String, Object> changes =
                    new HashMap<>(MemberText.of(input.name("fullName").get(), code));
            changes.entrySet()
                    .removeIf(change ->
                            change.getValue().equals(member.properties().get(change.getKey())));
            if (!changes.isEmpty()) {
                edit.describe(member, member.day("joinedOn"), MemberText.SAID, changes);
            }
        }
        Map<String, @Nullable Object> facts = new HashMap<>(Contact.of(input));
        if (input.given("gender")) {
            facts.put("gender", input.choice("gender").orElse(null));
        }
        if (input.given("bornOn")) {
            facts.put("bornOn", BirthDate.of(input, edit.today()));
        }
        for (String day : List.of("joinedOn", "officialOn")) {
            if (input.given(day)) {
                facts.put(day, input.day(day).orElse(null));
            }
        }
        edit.alter(member, facts);
        return Result.of("member", id);
    }
}
