/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.structure;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import io.blocgraph.screen.change.Forms;
import io.blocgraph.screen.common.Option;
import io.blocgraph.screen.common.PageLink;
import java.util.List;

/** The actions on a member. */
class MemberActions extends Div {

    MemberActions(MemberDetails member, Forms forms) {
        addClassNames("actions", "list-actions", "member-actions");
        if (member.anonymizedOn() == null && forms.canEdit(member.id())) {
            addChangeActions(member, forms);
        }
        if (forms.permissionChecker().canExportRecord(member.id())) {
            addRecordLinks(member);
        }
        setVisible(getComponentCount() > 0);
    }

    private void addChangeActions(MemberDetails member, Forms forms) {
        var target = member.toTarget();
        var one = List.of(target);
        if ("PROBATION".equals(member.status())) {
            addAction("action.confirmMember", () -> forms.members().confirm(one));
        }
        addAction("action.updateMember", () -> forms.members().update(target));
        if (!"NONE".equals(member.status())) {
            addAction("action.transferMember", () -> forms.members().transfer(one));
        }
        addAction(
                "action.assign",
                () -> forms.assignments()
                        .assign(new Option(member.id(), member.code(), member.fullName()), List.of(), null));
        if (!member.assignments().isEmpty()) {
            addAction("action.reassign", () -> forms.assignments().handOver(target, null));
        }
        if (!"NONE".equals(member.status())) {
            addAction("action.endMembership", () -> forms.members().end(one));
        } else {
            addAction("action.anonymizeMember", () -> forms.members().anonymize(target));
        }
    }

    /** Adds links to the export of the personal record, which open in a new tab. */
    private void addRecordLinks(MemberDetails member) {
        var address = "members/" + PageLink.encode(member.id()) + "/record";
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

    private void addAction(String key, Runnable act) {
        add(new Button(getTranslation(key), click -> act.run()));
    }
}
