/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.decision;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import io.blocgraph.screen.change.AttachedFile;
import io.blocgraph.screen.change.ChangeListFactory;
import io.blocgraph.screen.change.FileForms;
import io.blocgraph.screen.change.FileSection;
import io.blocgraph.screen.change.Forms;
import io.blocgraph.screen.common.EntityPage;
import io.blocgraph.screen.common.GraphQlQueries;
import io.blocgraph.screen.common.LazyComponent;
import io.blocgraph.screen.common.PageLink;
import io.blocgraph.screen.common.Texts;
import io.blocgraph.screen.common.UnitRef;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A decision: its days, its text, its files, and the changes that are based on it. */
@PermitAll
@Route("decision/:" + EntityPage.KEY)
public class DecisionView extends EntityPage<DecisionView.Decision> {

    private static final int CHANGES = 20;

    private final GraphQlQueries queries;
    private final Forms forms;
    private final FileForms fileForms;
    private final ChangeListFactory changeLists;

    DecisionView(GraphQlQueries queries, Forms forms, FileForms fileForms, ChangeListFactory changeLists) {
        super("decision.unknown");
        this.queries = queries;
        this.forms = forms;
        this.fileForms = fileForms;
        this.changeLists = changeLists;
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
    protected Optional<Decision> find(String id) {
        return Optional.ofNullable(queries.execute("tasks/decision", Optional.empty(), Map.of("id", id))
                .field("decision")
                .toEntity(Decision.class));
    }

    @Override
    protected String title(Decision decision) {
        return getTranslation("decision.title", decision.number());
    }

    @Override
    protected String titleOfUnknown(String id) {
        return getTranslation("decision.title", "");
    }

    @Override
    protected void show(Decision decision) {
        var head = new Div(new H1(title(decision)));
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
                new LazyComponent(() -> changeLists.create("decision", decision.id(), CHANGES))));
        add(head, content);
    }

    private Section facts(Decision decision) {
        var facts = new DescriptionList();
        facts.addClassName("facts");
        if (decision.issuingUnit() != null) {
            var unit = decision.issuingUnit();
            var link = PageLink.toUnit(unit.code(), unit.qualifiedName());
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
}
