/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.attachment;

import static io.blocgraph.fixture.GraphBuilder.bloc;
import static io.blocgraph.fixture.GraphBuilder.cell;
import static io.blocgraph.fixture.GraphBuilder.graph;
import static io.blocgraph.fixture.GraphBuilder.organization;
import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.AdminToken;
import io.blocgraph.fixture.GraphQlApi;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.MutableClock;
import io.blocgraph.fixture.TestAccounts;
import io.blocgraph.fixture.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tests which files are taken, who reads them, and how they are handed out. */
@IntegrationTest
@Tag("slow")
class AttachmentTest {

    private static final byte[] PDF = "%PDF-1.7\n%âãÏÓ\n1 0 obj <<>> endobj".getBytes(StandardCharsets.ISO_8859_1);
    private static final Pattern ID = Pattern.compile("\"id\":\"(upload-[^\"]+)\"");
    private static final String FILES = "followUp { version files { id name mediaType size address } }";

    private final HttpClient client = HttpClient.newHttpClient();

    @Autowired
    private TestDatabase database;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private GraphQlApi api;

    @Autowired
    private ContentCleanup cleanup;

    @Autowired
    private AttachmentProperties properties;

    @Autowired
    private MutableClock clock;

    @LocalServerPort
    private int port;

    private String visit = "";

    @BeforeEach
    void draw() {
        database.load(graph(bloc("B")
                .with(
                        organization("O").secretary("Oanh").with(cell("C").members("An", "Oanh")),
                        organization("P").with(cell("D").members("Dung")))));
        accounts.create("editor-o", "EDITOR O");
        accounts.create("reader-o", "READER O");
        accounts.create("editor-p", "EDITOR P");
        visit = api.mutate(
                        "recordVisit",
                        Map.of("unit", "O", "heldOn", "2026-11-10", "title", "Nắm tình hình"),
                        "followUp { id }")
                .text("done.followUp.id");
    }

    @AfterEach
    void leave() {
        clock.reset();
        accounts.deleteAll();
    }

    @Test
    void whoeverSeesTheRecordReadsItsFilesAndNobodyElse() throws Exception {
        String address = attach("biên bản số 1.pdf", PDF);

        HttpResponse<byte[]> answer = get("reader-o", address);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(PDF);
        assertThat(answer.headers().map())
                .containsEntry("Content-Type", List.of("application/pdf"))
                .containsEntry("X-Content-Type-Options", List.of("nosniff"));
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("inline")
                .contains("bi%C3%AAn%20b%E1%BA%A3n");
        assertThat(get("editor-p", address).statusCode()).isEqualTo(404);
    }

    @Test
    void isInTheHistoryAndItsRemovalIsUndone() throws Exception {
        String address = attach("a.pdf", PDF);
        String id = address.substring("/files/".length());

        String change =
                api.as("editor-o").mutate("removeFile", Map.of("id", id), FILES).text("done.change.id");
        assertThat(get("editor-o", address).statusCode()).isEqualTo(404);
        api.as("editor-o").mutate("undo", Map.of("change", change), "").list("done.problems");

        assertThat(get("editor-o", address).body()).isEqualTo(PDF);
        assertThat(api.as("editor-o")
                        .query("{unit(id: \"O\") {changes(first: 3) {nodes {kind entities {id}}}}}")
                        .list("unit.changes.nodes.kind"))
                .containsExactly("undo", "removeFile", "attachFile");
    }

    @Test
    void whoMayNotEditTheRecordNeitherAttachesNorRemoves() throws Exception {
        String address = attach("a.pdf", PDF);
        String upload = upload("editor-p", "b.pdf", PDF);

        assertThat(api.as("editor-p")
                        .mutate("attachFile", Map.of("to", visit, "upload", upload), "")
                        .list("done.problems.code"))
                .containsExactly("NOT_FOUND");
        assertThat(api.as("editor-p")
                        .mutate("removeFile", Map.of("id", address.substring("/files/".length())), "")
                        .list("done.problems.code"))
                .containsExactly("NOT_FOUND");
        assertThat(api.as("reader-o")
                        .mutate("attachFile", Map.of("to", visit, "upload", upload), "")
                        .list("done.problems.code"))
                .containsExactly("FORBIDDEN");
        assertThat(post("reader-o", "b.pdf", PDF).statusCode()).isEqualTo(403);
    }

    /** What a file is, its content says, and not its name. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bien-ban.pdf | <html><script>alert(1)</script></html>                                        | FILE_KIND
            anh.png      | <svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>                    | FILE_KIND
            ke-hoach.pdf | #!/bin/sh                                                                      | FILE_KIND
            rong.pdf     | ''                                                                             | FILE_EMPTY
            """)
    void othersThanDocumentsAndImagesAreRefused(String name, String content, String code) throws Exception {
        HttpResponse<String> answer = post("editor-o", name, content.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"" + code + "\"", name);
    }

    @Test
    void largeFilesAreRefused() throws Exception {
        assertThat(post("editor-o", "a.pdf", new byte[(20 << 20) + 1]).body()).contains("FILE_TOO_LARGE");
    }

    /** What is saved from here opens as what it is, and nowhere else than where it is saved. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a.exe              | a.exe.txt
            ghi chép           | ghi chép.txt
            GHI.TXT            | GHI.TXT
            ../x<b>.txt        | xb.txt
            C:\\a\\b:c?.txt    | bc.txt
            con.txt            | _con.txt
            thuc\u202Etxt.exe   | thuctxt.exe.txt
            ...                | file.txt
            """)
    void namesEndInAnExtensionOfTheKind(String given, String stored) throws Exception {
        byte[] text = "Nội dung".getBytes(StandardCharsets.UTF_8);

        assertThat(post("editor-o", given, text).body()).contains("\"name\":\"" + stored + "\"");
        assertThat(api.as("editor-o")
                        .mutate(
                                "attachFile",
                                Map.of("to", visit, "upload", upload("editor-o", "a.txt", text), "name", given),
                                FILES)
                        .list("done.followUp.files.name"))
                .containsExactly(stored);
    }

    @Test
    void whatIsRefusedIsNotKept() throws Exception {
        List<Path> before = stored();

        post("editor-o", "a.pdf", new byte[(20 << 20) + 1]);
        post("editor-o", "b.pdf", new byte[0]);
        post("editor-o", "c.pdf", "<html><script>alert(2)</script></html>".getBytes(StandardCharsets.UTF_8));

        assertThat(stored()).isEqualTo(before);
    }

    private List<Path> stored() throws IOException {
        Files.createDirectories(properties.directory());
        try (Stream<Path> files = Files.walk(properties.directory())) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void anUploadIsForWhoeverUploadedIt() throws Exception {
        accounts.create("deputy-o", "EDITOR O");
        Map<String, Object> input = Map.of("to", visit, "upload", upload("editor-o", "a.pdf", PDF));

        assertThat(api.as("deputy-o").mutate("attachFile", input, "").list("done.problems.code"))
                .containsExactly("UPLOAD_UNKNOWN");
        assertThat(api.as("editor-o").mutate("attachFile", input, "").list("done.problems.code"))
                .isEmpty();
    }

    @Test
    void programsWithoutATokenAreToldSo() throws Exception {
        assertThat(post(null, "a.pdf", PDF).statusCode()).isEqualTo(401);
        assertThat(get(null, "/files/nothing").statusCode()).isEqualTo(401);
    }

    /** Only images and PDF files are shown in the browser; others are saved. */
    @Test
    void spreadsheetsAreSavedAndNotShown() throws Exception {
        ByteArrayOutputStream sheet = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("DS");
            workbook.write(sheet);
        }

        HttpResponse<byte[]> answer = get("editor-o", attach("ds.xlsx", sheet.toByteArray()));

        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).contains("spreadsheetml");
    }

    @Test
    void filesOfDecisionsAreForWhoeverSeesTheirText() throws Exception {
        api.as("editor-o")
                .mutate(
                        "updateUnit",
                        Map.of("id", "O", "name", "Đảng bộ O", "decision", Map.of("number", "7-QĐ/ĐU", "text", "…")),
                        "")
                .list("done.problems");
        String decision = api.query("{decision(number: \"7-QĐ/ĐU\") {id}}").text("decision.id");

        String address = (String) api.as("editor-o")
                .mutate(
                        "attachFile",
                        Map.of("to", decision, "upload", upload("editor-o", "qd.pdf", PDF)),
                        "decision { files { address } }")
                .list("done.decision.files.address")
                .getFirst();

        assertThat(get("reader-o", address).statusCode()).isEqualTo(200);
        assertThat(get("editor-p", address).statusCode()).isEqualTo(404);
        assertThat(api.as("editor-p")
                        .mutate("attachFile", Map.of("to", decision, "upload", upload("editor-p", "b.pdf", PDF)), "")
                        .list("done.problems.code"))
                .containsExactly("NOT_FOUND");
    }

    /** What is attached stays, what was removed stays for a month, and what was never attached for a day. */
    @Test
    void contentsThatNothingNeedsAreDeleted() throws Exception {
        String kept = attach("a.pdf", PDF);
        byte[] other = "%PDF-1.7\nremoved".getBytes(StandardCharsets.UTF_8);
        String removed = attach("b.pdf", other);
        String forgotten = upload("editor-o", "c.pdf", "%PDF-1.7\nforgotten".getBytes(StandardCharsets.UTF_8));
        String change = api.mutate("removeFile", Map.of("id", removed.substring("/files/".length())), "")
                .text("done.change.id");

        clock.advance(Duration.ofDays(2));
        cleanup.cleanUp();
        assertThat(api.as("editor-o")
                        .mutate("attachFile", Map.of("to", visit, "upload", forgotten), "")
                        .list("done.problems.code"))
                .containsExactly("UPLOAD_UNKNOWN");
        api.mutate("undo", Map.of("change", change), "").list("done.problems");
        assertThat(get("key", removed).body()).isEqualTo(other);

        api.mutate("removeFile", Map.of("id", removed.substring("/files/".length())), "")
                .list("done.problems");
        clock.advance(Duration.ofDays(40));
        cleanup.cleanUp();
        api.query("mutation {undo(input: {change: \"%s\"}) {problems {code}}}", lastChange())
                .body();
        assertThat(get("key", removed).statusCode()).isEqualTo(410);
        assertThat(get("key", kept).body()).isEqualTo(PDF);
    }

    private String lastChange() {
        return (String) api.query("{changes(first: 1) {nodes {id}}}")
                .list("changes.nodes.id")
                .getFirst();
    }

    /** Attaches a file to the visit and returns its address. */
    private String attach(String name, byte[] content) throws Exception {
        return (String) api.as("editor-o")
                .mutate("attachFile", Map.of("to", visit, "upload", upload("editor-o", name, content)), FILES)
                .list("done.followUp.files.address")
                .getLast();
    }

    private String upload(String who, String name, byte[] content) throws Exception {
        Matcher id = ID.matcher(post(who, name, content).body());
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    private HttpResponse<String> post(String who, String name, byte[] content) throws Exception {
        return client.send(
                request(who, "/files?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(content))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<byte[]> get(String who, String address) throws IOException, InterruptedException {
        return client.send(request(who, address).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String who, String address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address));
        return who == null
                ? request
                : request.header(
                        "Authorization", who.equals("key") ? AdminToken.BEARER : "Bearer " + AdminToken.token(who));
    }
}
