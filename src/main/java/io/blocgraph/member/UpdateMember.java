package io.blocgraph.member;

import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.Mutation;
import io.blocgraph.history.MutationInput;
import io.blocgraph.history.MutationResult;
import io.blocgraph.history.NodeSnapshot;
import io.blocgraph.history.UnitOfWork;
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
    public String subjectField() {
        return "member";
    }

    @Override
    public MutationResult apply(ChangeContext context, UnitOfWork work, MutationInput input) {
        String id = input.id("id");
        context.lock(id);
        NodeSnapshot member = context.versionedNode("id", id, "Member");
        String code = Objects.requireNonNull(member.text("code"));
        if (input.name("fullName").isPresent()) {
            Map<String, Object> changes = new HashMap<>(
                    MemberNames.propertiesOf(input.name("fullName").get(), code));
            changes.entrySet()
                    .removeIf(change ->
                            change.getValue().equals(member.properties().get(change.getKey())));
            if (!changes.isEmpty()) {
                work.properties().describe(member, member.day("joinedOn"), MemberNames.VERSIONED_PROPERTIES, changes);
            }
        }
        Map<String, @Nullable Object> facts = new HashMap<>(Contact.of(input));
        if (input.isGiven("gender")) {
            facts.put("gender", input.enumValue("gender").orElse(null));
        }
        if (input.isGiven("bornOn")) {
            facts.put("bornOn", BirthDate.of(input, context.today()));
        }
        for (String day : List.of("joinedOn", "officialOn")) {
            if (input.isGiven(day)) {
                facts.put(day, input.day(day).orElse(null));
            }
        }
        work.update(member, facts);
        return MutationResult.of("member", id);
    }
}
