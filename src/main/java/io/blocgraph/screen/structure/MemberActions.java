package io.blocgraph.screen.structure;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import io.blocgraph.screen.change.Choice;
import io.blocgraph.screen.change.Forms;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.web.util.UriUtils;

/** What can be done to a person. */
class MemberActions extends Div {

    MemberActions(MemberFacts member, Forms forms) {
        addClassNames("actions", "list-actions", "member-actions");
        if (member.anonymizedOn() == null && forms.offered(member.id())) {
            changes(member, forms);
        }
        if (forms.rights().mayHaveRecord(member.id())) {
            record(member);
        }
        setVisible(getComponentCount() > 0);
    }

    private void changes(MemberFacts member, Forms forms) {
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
        } else {
            action("action.anonymizeMember", () -> forms.members().anonymize(target));
        }
    }

    /** All that is held about the person, to be handed to them; it opens beside the page. */
    private void record(MemberFacts member) {
        var address = "members/" + UriUtils.encodePathSegment(member.id(), StandardCharsets.UTF_8) + "/record";
        var language = "?lang=" + UI.getCurrent().getLocale().getLanguage();
        add(
                link(address + ".html" + language, getTranslation("record.open")),
                link(address + ".json" + language, getTranslation("record.json")));
    }

    private static Anchor link(String address, String text) {
        var link = new Anchor(address, text, AnchorTarget.BLANK);
        link.setRouterIgnore(true);
        return link;
    }

    private void action(String key, Runnable act) {
        add(new Button(getTranslation(key), click -> act.run()));
    }
}
