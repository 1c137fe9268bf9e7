package io.blocgraph.member;

import io.blocgraph.graph.RelationshipType;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.ChangeProblem;
import io.blocgraph.history.Mutation;
import io.blocgraph.history.MutationInput;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.MutationResult;
import io.blocgraph.history.UnitOfWork;
import io.blocgraph.history.erasure.RetiredCodes;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Admits a person to a cell from a day on: on probation, unless the day on which they became official is named. */
@Component
class AdmitMember implements Mutation {

    private final CellValidator cellValidator;
    private final RetiredCodes retiredCodes;

    AdmitMember(CellValidator cellValidator, RetiredCodes retiredCodes) {
        this.cellValidator = cellValidator;
        this.retiredCodes = retiredCodes;
    }

    @Override
    public String subjectField() {
        return "member";
    }

    @Override
    public MutationResult apply(ChangeContext context, UnitOfWork work, MutationInput input) {
        String cell = input.id("cell");
        String code = input.code("code").orElseThrow(() -> MutationRejectedException.of(ChangeProblem.EMPTY, "code"));
        String fullName =
                input.name("fullName").orElseThrow(() -> MutationRejectedException.of(ChangeProblem.EMPTY, "fullName"));
        context.lock(cell);
        cellValidator.validate(context.node("cell", cell, "Unit"), "cell");
        // the code is unique by a constraint too, which holds against one who comes in between
        if (!context.read("MATCH (m:Member {code: $code}) RETURN m.id AS id", Map.of("code", code))
                        .isEmpty()
                || retiredCodes.contains(context, "Member", code)) {
            throw MutationRejectedException.of(ChangeProblem.CODE_UNIQUE, "code", code);
        }
        Map<String, @Nullable Object> properties = new HashMap<>(MemberNames.propertiesOf(fullName, code));
        properties.put("gender", input.enumValue("gender").orElse(null));
        properties.put("bornOn", BirthDate.of(input, context.today()));
        properties.put("joinedOn", input.day("joinedOn").orElse(context.day()));
        properties.put("officialOn", input.day("officialOn").orElse(null));
        properties.putAll(Contact.of(input));
        properties.put("version", 1L);
        String id = work.create("Member", properties);
        work.relate(RelationshipType.BELONGS_TO, id, cell, Map.of("since", context.day()));
        return MutationResult.of("member", id);
    }
}
