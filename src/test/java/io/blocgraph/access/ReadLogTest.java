package io.blocgraph.access;

import static io.blocgraph.fixture.Drawing.bloc;
import static io.blocgraph.fixture.Drawing.cell;
import static io.blocgraph.fixture.Drawing.graph;
import static io.blocgraph.fixture.Drawing.organization;
import static io.blocgraph.fixture.Drawing.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.AskAs;
import io.blocgraph.fixture.WholeApplication;
import io.blocgraph.fixture.World;
import io.blocgraph.graph.Scope;
import io.blocgraph.history.Author;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who has read whose record is written down, and read by who administers the people. */
@WholeApplication
class ReadLogTest {

    private static final Author AUTHOR = new Author("huong", Author.Door.SCREEN);
    private static final Scope EDITOR = Scope.of(Set.of("B"), Set.of("C"));

    @Autowired
    private World world;

    @Autowired
    private AskAs ask;

    @Autowired
    private ReadLog log;

    @BeforeEach
    void draw() {
        world.is(graph(bloc("B")
                .with(organization("O")
                        .with(
                                cell("C")
                                        .member(person("Em").born("1980-01-01"))
                                        .members("Dự"),
                                cell("D").members("Hà")))));
    }

    @Test
    void anAnswerWithPersonalDataIsWrittenDownOneWithoutIsNot() {
        ask.as(EDITOR, AUTHOR, "{member(id: \"Em\") {fullName joinedOn status} gaps {nodes {message}}}");
        ask.as(EDITOR, AUTHOR, "{member(id: \"Hà\") {bornOn}}");
        assertThat(read(Scope.EVERYTHING)).isEmpty();

        ask.as(EDITOR, AUTHOR, "{node(id: \"Em\") {...on Member {fullName phone}}}");
        assertThat(read(Scope.EVERYTHING)).containsExactly("huong SCREEN RECORD 1 [Em]");
    }

    @Test
    void listsAndChangesAndTheHistoryAreReadingToo() {
        ask.as(EDITOR, AUTHOR, "{unit(id: \"O\") {...on Organization {members {edges {node {bornOn}}}}}}");
        ask.as(
                EDITOR,
                AUTHOR,
                "mutation {updateMember(input: {id: \"Em\", bornOn: \"1981-01-01\", dryRun: true}) {member {bornOn}}}");
        ask.as(
                Scope.EVERYTHING,
                Author.ANONYMOUS,
                "mutation {updateMember(input: {id: \"Dự\", email: \"a@b.vn\"}) {problems {code}}}");
        ask.as(EDITOR, AUTHOR, "{changes {nodes {details {field after}}}}");

        assertThat(read(Scope.EVERYTHING))
                .containsExactlyInAnyOrder(
                        "huong SCREEN LIST 2 [Dự, Em]", "huong SCREEN RECORD 1 [Em]", "huong SCREEN RECORD 1 [Dự]");
    }

    @Test
    void isReadPageByPageWithinTheScopeByMemberAndByAccount() {
        for (int i = 0; i < 5; i++) {
            ask.as(Scope.EVERYTHING, AUTHOR, "{members {nodes {bornOn}}}");
        }
        ask.as(Scope.EVERYTHING, new Author("nam", Author.Door.API), "{member(id: \"Hà\") {bornOn}}");

        assertThat(read(EDITOR)).hasSize(5).containsOnly("huong SCREEN LIST 2 [Dự, Em]");
        assertThat(entries(Scope.EVERYTHING, new ReadLog.Filter("Hà", "nam", null, null)))
                .containsExactly("nam API RECORD 1 [Hà]");
        assertThat(entries(EDITOR, ReadLog.Filter.of("Hà"))).isEmpty();
        Set<String> ids = new TreeSet<>();
        @Nullable String after = null;
        do {
            ReadLog.Page page = log.page(Scope.EVERYTHING, ReadLog.Filter.ALL, after, 4);
            page.entries().forEach(it -> ids.add(it.id()));
            after = page.next().orElse(null);
        } while (after != null);
        assertThat(ids).hasSize(6);
    }

    @Test
    void isNoPartOfTheGraphThatTheApiAnswers() {
        ask.as(Scope.EVERYTHING, AUTHOR, "{member(id: \"Em\") {bornOn}}");
        String id = log.page(Scope.EVERYTHING, ReadLog.Filter.ALL, null, 1)
                .entries()
                .getFirst()
                .id();

        assertThat(ask.as(Scope.EVERYTHING, "{node(id: \"%s\") {id}}".formatted(id)))
                .hasToString("{node=null}");
    }

    private List<String> read(Scope scope) {
        return entries(scope, ReadLog.Filter.ALL);
    }

    private List<String> entries(Scope scope, ReadLog.Filter filter) {
        ReadLog.Page page = log.page(scope, filter, null, 100);
        assertThat(page.next()).isEqualTo(Optional.empty());
        return page.entries().stream()
                .map(it -> "%s %s %s %d %s".formatted(it.by(), it.door(), it.kind(), it.count(), names(it)))
                .toList();
    }

    private static String names(ReadLog.Entry entry) {
        return entry.members().stream()
                .map(ReadLog.Subject::id)
                .sorted()
                .collect(Collectors.toList())
                .toString();
    }
}
