/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.decision;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.blocgraph.screen.change.AttachedFile;
import io.blocgraph.screen.change.ChangeListFactory;
import io.blocgraph.screen.change.FileForms;
import io.blocgraph.screen.change.FileSection;
import io.blocgraph.screen.change.Forms;
import io.blocgraph.screen.common.AutoRefreshing;
import io.blocgraph.screen.common.ErrorNote;
import io.blocgraph.screen.common.GraphQlQueries;
import io.blocgraph.screen.common.Hints;
import io.blocgraph.screen.common.LazyComponent;
import io.blocgraph.screen.common.QueryFailedException;
import io.blocgraph.screen.common.Texts;
import io.blocgraph.screen.common.UnitRef;
import jakarta.annotation.security.PermitAll;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** A decision: its days, its text, its files, and the changes that are based on it. */
@PermitAll
@Route("decision/:id")
public class DecisionView extends Main implements BeforeEnterObserver, HasDynamicTitle, AutoRefreshing {

    private static final int CHANGES = 20;

    private final GraphQlQueries queries;
    private final Forms forms;
    private final FileForms fileForms;
    private final ChangeListFactory changeLists;
    private String id = "";
    private String title = "";

    DecisionView(GraphQlQueries queries, Forms forms, FileForms fileForms, ChangeListFactory changeLists) {
        this.queries = queries;
        this.forms = forms;
        this.fileForms = fileForms;
        this.changeLists = changeLists;
        addClassName("page");
    }

    /** A decision. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Decision(
            String id,
            String number,
            @Nullable String issuer,
            @Nullable LocalDate signedOn,
            @Nullable LocalDate effectiveOn,
            @Nullable UnitRef issuingUnit,
            @Nullable String text,
            List<AttachedFile> files) {}

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("id").orElse("");
        refresh();
    }

    @Override
    public void refresh() {
        removeAll();
        try {
            Optional.ofNullable(queries.execute("tasks/decision", Optional.empty(), Map.of("id", id))
                            .field("decision")
                            .toEntity(Decision.class))
                    .ifPresentOrElse(this::show, this::showUnknown);
        } catch (QueryFailedException failure) {
            add(new ErrorNote(failure, this::refresh));
        }
    }

    private void showUnknown() {
        title = getTranslation("decision.title", "");
        add(new Header(new H1(title)), Hints.empty("decision.unknown"));
    }

    private void show(Decision decision) {
        title = getTranslation("decision.title", decision.number());
        var head = new Div(new H1(title));
        head.addClassName("page-head");
        var content = new Div(facts(decision));
        content.addClassName("page-content");
        if (decision.text() != null) {
            var text = new Paragraph(decision.text());
            text.addClassName("followup-text");
            content.add(new Section(new H2(getTranslation("followup.content")), text));
        }
        var editable = decision.issuingUnit() == null
                ? forms.permissionChecker().canEditEverything()
                : forms.canEdit(decision.issuingUnit().id());
        if (editable || !decision.files().isEmpty()) {
            content.add(new FileSection(fileForms, decision.id(), decision.files(), editable, this::refresh));
        }
        content.add(new Section(
                new H2(getTranslation("decision.changes")),
                new LazyComponent(() -> changeLists.create("decision", id, CHANGES))));
        add(head, content);
    }

    private Section facts(Decision decision) {
        var facts = new DescriptionList();
        facts.addClassName("facts");
        if (decision.issuingUnit() != null) {
            var unit = decision.issuingUnit();
            var link = new Anchor(
                    "structure/" + UriUtils.encodePathSegment(unit.code(), StandardCharsets.UTF_8),
                    unit.qualifiedName());
            link.getElement().setAttribute("router-link", true);
            facts.add(fact("decision.unit", link));
        }
        Optional.ofNullable(decision.issuer()).ifPresent(it -> facts.add(fact("decision.issuer", new Span(it))));
        Optional.ofNullable(decision.signedOn())
                .ifPresent(it -> facts.add(fact("decision.signed", new Span(Texts.formatDate(it)))));
        Optional.ofNullable(decision.effectiveOn())
                .ifPresent(it -> facts.add(fact("decision.effective", new Span(Texts.formatDate(it)))));
        return new Section(facts);
    }

    private Div fact(String key, Component value) {
        return new Div(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }

    @Override
    public String getPageTitle() {
        return title + " · " + getTranslation("app.name");
    }
}
