/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.blocgraph.screen.common.ErrorNote;
import io.blocgraph.screen.common.QueryFailedException;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shown in place of a screen that failed: a short message with a button to reload, never a stack trace. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
public class ErrorView extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {

    private static final Logger log = LoggerFactory.getLogger(ErrorView.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        log.error("Screen {} failed", event.getLocation().getPath(), parameter.getCaughtException());
        var trouble = new QueryFailedException(QueryFailedException.Reason.FAILED, "", parameter.getCaughtException());
        var title = new H1(getTranslation("trouble.title"));
        title.addClassName("only-heard");
        add(title, new ErrorNote(trouble, () -> event.getUI().getPage().reload()));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("trouble.title") + " · " + getTranslation("app.name");
    }
}
