package io.blocgraph.screen.structure;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import io.blocgraph.screen.change.Choice;
import io.blocgraph.screen.change.Forms;
import java.util.List;

/** What can be done to a person. */
class MemberActions extends Div {

    MemberActions(MemberFacts member, Forms forms) {
        addClassNames("actions", "list-actions");
        var target = member.target();
        var one = List.of(target);
        if ("PROBATION".equals(member.status())) {
            action("action.confirmMember", () -> forms.members().confirm(one));
        }
        action("action.updateMember", () -> forms.members().update(target));
        if (!"NONE".equals(member.status())) {
            action("action.transferMember", () -> forms.members().transfer(one));
        }
        action(
                "action.assign",
                () -> forms.assignments()
                        .assign(new Choice(member.id(), member.code(), member.fullName()), List.of(), null));
        if (!member.assignments().isEmpty()) {
            action("action.reassign", () -> forms.assignments().handOver(target, null));
        }
        if (!"NONE".equals(member.status())) {
            action("action.endMembership", () -> forms.members().end(one));
        }
    }

    private void action(String key, Runnable act) {
        add(new Button(getTranslation(key), click -> act.run()));
    }
}
