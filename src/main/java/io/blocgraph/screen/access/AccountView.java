package io.blocgraph.screen.access;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.blocgraph.access.Access;
import io.blocgraph.access.AccountChanges;
import io.blocgraph.access.Grants;
import io.blocgraph.access.SignIns;
import io.blocgraph.access.Tokens;
import io.blocgraph.screen.MainLayout;
import io.blocgraph.screen.change.Choices;
import jakarta.annotation.security.PermitAll;

/** One's own account: what one may see and why, the password, where one is signed in, and tokens for programs. */
@PermitAll
@Route(value = "account", layout = MainLayout.class)
public class AccountView extends Main implements HasDynamicTitle {

    private static final int MILLIS = 5_000;

    AccountView(
            Access access,
            Grants grants,
            AccountChanges changes,
            SignIns signIns,
            Tokens tokens,
            Choices choices,
            Moments moments) {
        addClassNames("page", "account");
        var standing = access.required();
        var content = new Div(rights(grants, moments));
        content.addClassName("page-content");
        var password = new Section(
                new H2(getTranslation("password.title")),
                new PasswordFields(
                        changes,
                        () -> Notification.show(
                                getTranslation("password.changed"), MILLIS, Notification.Position.BOTTOM_START)));
        if (!standing.demo() && changes.hasPassword()) {
            content.add(password);
        }
        content.add(new SignInList(signIns, changes, access, moments), new TokenList(tokens, choices, moments));
        add(new H1(standing.fullName()), new Paragraph(getTranslation("account.name", standing.name())), content);
    }

    private Section rights(Grants grants, Moments moments) {
        var list = new UnorderedList();
        list.addClassName("held");
        var reasons = grants.mine();
        reasons.forEach(reason -> list.add(new ListItem(Words.reason(reason, moments))));
        var section = new Section(new H2(getTranslation("account.rights")));
        section.add(reasons.isEmpty() ? new Paragraph(getTranslation("account.rights.none")) : list);
        return section;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.title") + " · " + getTranslation("app.name");
    }
}
