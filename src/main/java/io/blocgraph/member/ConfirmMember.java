package io.blocgraph.member;

import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.Mutation;
import io.blocgraph.history.MutationInput;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.MutationResult;
import io.blocgraph.history.NodeSnapshot;
import io.blocgraph.history.UnitOfWork;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes a member on probation official from a day on (Charter 5). */
@Component
class ConfirmMember implements Mutation {

    @Override
    public String subjectField() {
        return "member";
    }

    @Override
    public MutationResult apply(ChangeContext context, UnitOfWork work, MutationInput input) {
        String id = input.id("id");
        context.lock(id);
        NodeSnapshot member = context.versionedNode("id", id, "Member");
        if (member.day("officialOn") instanceof LocalDate official && !official.isAfter(context.day())) {
            throw MutationRejectedException.of(MemberProblem.ALREADY_OFFICIAL, "id", member.displayName(), official);
        }
        work.update(member, Map.of("officialOn", context.day()));
        return MutationResult.of("member", id);
    }
}
