package io.blocgraph.screen.access;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Where people sign in. */
@Route(SignInView.ADDRESS)
@AnonymousAllowed
public class SignInView extends Main {

    static final String ADDRESS = "sign-in";

    SignInView() {
        LoginForm form = new LoginForm();
        form.setAction(ADDRESS);
        add(form);
    }
}
