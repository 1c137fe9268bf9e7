/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

import static io.blocgraph.fixture.GraphBuilder.bloc;
import static io.blocgraph.fixture.GraphBuilder.cell;
import static io.blocgraph.fixture.GraphBuilder.graph;
import static io.blocgraph.fixture.GraphBuilder.organization;
import static io.blocgraph.fixture.GraphBuilder.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.ScopedGraphQlApi;
import io.blocgraph.fixture.TestDatabase;
import io.blocgraph.graph.Scope;
import io.blocgraph.history.Author;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who has read whose record is written down, and read by who administers the people. */
@IntegrationTest
@Tag("slow")
class PersonalDataAuditLogTest {

    private static final Author AUTHOR = new Author("huong", Author.Channel.SCREEN);
    private static final Scope EDITOR = Scope.of(Set.of("B"), Set.of("C"));

    @Autowired
    private TestDatabase database;

    @Autowired
    private ScopedGraphQlApi ask;

    @Autowired
    private PersonalDataAuditLog auditLog;

    @BeforeEach
    void draw() {
        database.load(graph(bloc("B")
                .with(organization("O")
                        .with(
                                cell("C")
                                        .member(person("Em").born("1980-01-01"))
                                        .members("Dự"),
                                cell("D").members("Hà")))));
    }

    @Test
    void anAnswerWithPersonalDataIsWrittenDownOneWithoutIsNot() {
        ask.query(EDITOR, AUTHOR, "{member(id: \"Em\") {fullName joinedOn status} gaps {nodes {message}}}");
        ask.query(EDITOR, AUTHOR, "{member(id: \"Hà\") {bornOn}}");
        assertThat(read(Scope.ALL)).isEmpty();

        ask.query(EDITOR, AUTHOR, "{node(id: \"Em\") {...on Member {fullName phone}}}");
        assertThat(read(Scope.ALL)).containsExactly("huong SCREEN RECORD 1 [Em]");
    }

    @Test
    void listsAndChangesAndTheHistoryAreReadingToo() {
        ask.query(EDITOR, AUTHOR, "{unit(id: \"O\") {...on Organization {members {edges {node {bornOn}}}}}}");
        ask.query(
                EDITOR,
                AUTHOR,
                "mutation {updateMember(input: {id: \"Em\", bornOn: \"1981-01-01\", dryRun: true}) {member {bornOn}}}");
        ask.query(
                Scope.ALL,
                Author.ANONYMOUS,
                "mutation {updateMember(input: {id: \"Dự\", email: \"a@b.vn\"}) {problems {code}}}");
        ask.query(EDITOR, AUTHOR, "{changes {nodes {details {field after}}}}");

        assertThat(read(Scope.ALL))
                .containsExactlyInAnyOrder(
                        "huong SCREEN LIST 2 [Dự, Em]", "huong SCREEN RECORD 1 [Em]", "huong SCREEN RECORD 1 [Dự]");
    }

    @Test
    void isReadPageByPageWithinTheScopeByMemberAndByAccount() {
        for (int i = 0; i < 5; i++) {
            ask.query(Scope.ALL, AUTHOR, "{members {nodes {bornOn}}}");
        }
        ask.query(Scope.ALL, new Author("nam", Author.Channel.API), "{member(id: \"Hà\") {bornOn}}");

        assertThat(read(EDITOR)).hasSize(5).containsOnly("huong SCREEN LIST 2 [Dự, Em]");
        assertThat(entries(Scope.ALL, new PersonalDataAuditLog.Filter("Hà", "nam", null, null)))
                .containsExactly("nam API RECORD 1 [Hà]");
        assertThat(entries(EDITOR, PersonalDataAuditLog.Filter.of("Hà"))).isEmpty();
        Set<String> ids = new TreeSet<>();
        @Nullable String after = null;
        do {
            PersonalDataAuditLog.Page page = auditLog.page(Scope.ALL, PersonalDataAuditLog.Filter.ALL, after, 4);
            page.entries().forEach(it -> ids.add(it.id()));
            after = page.next().orElse(null);
        } while (after != null);
        assertThat(ids).hasSize(6);
    }

    @Test
    void isNoPartOfTheGraphThatTheApiAnswers() {
        ask.query(Scope.ALL, AUTHOR, "{member(id: \"Em\") {bornOn}}");
        String id = auditLog.page(Scope.ALL, PersonalDataAuditLog.Filter.ALL, null, 1)
                .entries()
                .getFirst()
                .id();

        assertThat(ask.query(Scope.ALL, "{node(id: \"%s\") {id}}".formatted(id)))
                .hasToString("{node=null}");
    }

    private List<String> read(Scope scope) {
        return entries(scope, PersonalDataAuditLog.Filter.ALL);
    }

    private List<String> entries(Scope scope, PersonalDataAuditLog.Filter filter) {
        PersonalDataAuditLog.Page page = auditLog.page(scope, filter, null, 100);
        assertThat(page.next()).isEqualTo(Optional.empty());
        return page.entries().stream()
                .map(it -> "%s %s %s %d %s".formatted(it.by(), it.channel(), it.kind(), it.count(), names(it)))
                .toList();
    }

    private static String names(PersonalDataAuditLog.Entry entry) {
        return entry.members().stream()
                .map(PersonalDataAuditLog.Subject::id)
                .sorted()
                .collect(Collectors.toList())
                .toString();
    }
}
