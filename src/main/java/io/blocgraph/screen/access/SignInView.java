/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.access;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.blocgraph.access.AccessProperties;
import io.blocgraph.access.AccountInitializer;
import io.blocgraph.access.CurrentAccount;
import io.blocgraph.access.RequestOrigin;
import io.blocgraph.screen.common.PreferenceFields;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/**
 * The sign-in page: with a password, with an identity provider or, from the local machine on the sample graph, with a
 * demo account.
 */
@Route(value = SignInView.ADDRESS, autoLayout = false)
@AnonymousAllowed
public class SignInView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String ADDRESS = "sign-in";

    /** The query parameter after throttled attempts: the number of minutes to wait. */
    static final String WAIT = "wait";

    /** The query parameter after a failed sign-in with the identity provider. */
    static final String PROVIDER = "provider";

    private final CurrentAccount currentAccount;
    private final LoginForm form = new LoginForm();
    private final Div notices = new Div();

    SignInView(
            CurrentAccount currentAccount,
            AccessProperties properties,
            AccountInitializer accountInitializer,
            ObjectProvider<ClientRegistrationRepository> providers,
            PreferenceFields preferenceFields) {
        this.currentAccount = currentAccount;
        addClassName("sign-in");
        var mark = new Span();
        mark.addClassName("shell-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        var name = new Div(mark, new H1(getTranslation("app.name")));
        name.addClassName("sign-in-name");
        var choices = new Div(preferenceFields.languageSelect(), preferenceFields.appearanceSelect());
        choices.addClassName("sign-in-choices");
        notices.addClassName("sign-in-notes");
        var card = new Div(name, new Paragraph(getTranslation("sign-in.what")), notices);
        card.addClassName("sign-in-card");
        add(card, choices);
        if (providers.getIfAvailable() instanceof Iterable<?> registrations) {
            registrations.forEach(it -> card.add(provider((ClientRegistration) it)));
        }
        if (properties.local()) {
            form.setAction(ADDRESS);
            form.setForgotPasswordButtonVisible(false);
            card.add(form);
        }
        if (VaadinServletRequest.getCurrent() instanceof VaadinServletRequest request
                && RequestOrigin.isLocal(request.getHttpServletRequest())) {
            var offered = accountInitializer.demo();
            if (!offered.isEmpty() && properties.local()) {
                card.add(new DemoAccountsSection(offered, form));
            }
        }
    }

    private Anchor provider(ClientRegistration registration) {
        var link = new Anchor(
                "oauth2/authorization/" + registration.getRegistrationId(),
                getTranslation("sign-in.at", registration.getClientName()));
        link.setRouterIgnore(true);
        link.addClassName("sign-in-provider");
        return link;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (currentAccount.permissions().isPresent()) {
            event.forwardTo("");
            return;
        }
        var parameters = event.getLocation().getQueryParameters().getParameters();
        form.setI18n(texts(
                parameters.getOrDefault(WAIT, List.of()).stream().findFirst().orElse("")));
        form.setError(parameters.containsKey("error") || parameters.containsKey(WAIT));
        notices.removeAll();
        for (var note : Map.of(PROVIDER, "sign-in.provider-failed", "ended", "sign-in.ended", "out", "sign-in.out")
                .entrySet()) {
            if (parameters.containsKey(note.getKey())) {
                var text = new Paragraph(getTranslation(note.getValue()));
                text.addClassNames("note", note.getKey().equals(PROVIDER) ? "note-trouble" : "note-warning");
                text.getElement().setAttribute("role", "alert");
                notices.add(text);
            }
        }
    }

    private LoginI18n texts(String wait) {
        var texts = LoginI18n.createDefault();
        texts.getForm().setTitle(getTranslation("sign-in.title"));
        texts.getForm().setUsername(getTranslation("sign-in.name"));
        texts.getForm().setPassword(getTranslation("sign-in.password"));
        texts.getForm().setSubmit(getTranslation("sign-in.submit"));
        var message = texts.getErrorMessage();
        message.setUsername(getTranslation("sign-in.name-missing"));
        message.setPassword(getTranslation("sign-in.password-missing"));
        if (wait.matches("\\d{1,3}")) {
            message.setTitle(getTranslation("sign-in.wait"));
            message.setMessage(getTranslation("sign-in.wait.hint", Integer.valueOf(wait)));
        } else {
            message.setTitle(getTranslation("sign-in.failed"));
            message.setMessage(getTranslation("sign-in.failed.hint"));
        }
        return texts;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sign-in.title") + " · " + getTranslation("app.name");
    }
}
