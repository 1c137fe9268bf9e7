/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.explorer.drawing;

import static io.blocgraph.fixture.GraphBuilder.bloc;
import static io.blocgraph.fixture.GraphBuilder.cell;
import static io.blocgraph.fixture.GraphBuilder.cluster;
import static io.blocgraph.fixture.GraphBuilder.graph;
import static io.blocgraph.fixture.GraphBuilder.organization;
import static io.blocgraph.fixture.GraphBuilder.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.fixture.AdminToken;
import io.blocgraph.fixture.IntegrationTest;
import io.blocgraph.fixture.TestDatabase;
import io.blocgraph.fixture.UnitBuilder;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.w3c.dom.Document;

/** Tests diagrams as files, fetched as by scripts. */
@IntegrationTest
@Tag("slow")
class DiagramFileControllerTest {

    private static final String NAME = "Đảng bộ khối Doanh nghiệp tỉnh Thừa Thiên Huế & vùng <phụ cận>";

    @Autowired
    private TestDatabase database;

    @LocalServerPort
    private int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    void draw() {
        List<UnitBuilder> units = new ArrayList<>(List.of(cluster("K").named("Cụm Hương Thủy")));
        for (int i = 0; i < 60; i++) {
            units.add(organization("O" + i)
                    .in("K")
                    .named("Đảng bộ Công ty số " + i)
                    .with(cell("C" + i)));
        }
        units.add(organization("P")
                .in("K")
                .secretary("S")
                .with(cell("X").secretary("S").member(person("S").named("Nguyễn Thị Ngọc Quỳnh"))));
        database.load(graph(bloc("B").named(NAME).with(units.toArray(UnitBuilder[]::new))));
    }

    private HttpResponse<byte[]> get(String address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:%d/explorer/%s".formatted(port, address)))
                .header("Accept-Language", "en")
                .header("Authorization", AdminToken.BEARER)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void svgIsXmlWithTextAndTitlesForWhoDoesNotSee() throws Exception {
        HttpResponse<byte[]> answer = get("B.svg?lang=vi&scheme=dark");
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
        parsers.setNamespaceAware(true);
        Document svg = parsers.newDocumentBuilder().parse(new ByteArrayInputStream(answer.body()));

        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("image/svg+xml"));
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(it -> assertThat(it).contains("B-chart-2026-11-23.svg"));
        assertThat(svg.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo(NAME);
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).contains("61 tổ chức cơ sở đảng");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < svg.getElementsByTagName("text").getLength(); i++) {
            texts.add(svg.getElementsByTagName("text").item(i).getTextContent());
        }
        assertThat(texts)
                .contains("Cụm Hương Thủy", "Nguyễn Thị Ngọc Quỳnh", "Sơ đồ tổ chức, tính đến ngày 23/11/2026");
    }

    @Test
    void pdfHasPagesWithSearchableVietnameseText() throws Exception {
        HttpResponse<byte[]> answer = get("B.pdf?lang=vi");
        try (PDDocument pdf = Loader.loadPDF(answer.body())) {
            String text = new PDFTextStripper().getText(pdf);

            assertThat(text)
                    .contains(NAME, "Cụm Hương Thủy", "Nguyễn Thị Ngọc Quỳnh", "Đảng bộ Công ty số 59", "23/11/2026");
            assertThat(text).contains("Trang 1/" + pdf.getNumberOfPages());
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isBetween(841f, 842f);
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("vi");
        }
    }

    @Test
    void diagramLegibleOnOneSheetIsPrintedOnOne() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(get("P.pdf?paper=A3").body())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isBetween(1190f, 1191f);
        }
    }

    @Test
    void pngIsAnImageOfBoundedSize() throws Exception {
        var image = ImageIO.read(new ByteArrayInputStream(get("B.png").body()));

        assertThat((long) image.getWidth() * image.getHeight()).isBetween(500_000L, 25_000_000L);
        assertThat(image.getRGB(2, 2) & 0xffffff).isEqualTo(0xffffff);
        var dark =
                ImageIO.read(new ByteArrayInputStream(get("P.png?scheme=dark").body()));
        assertThat(dark.getRGB(2, 2) & 0xffffff).isLessThan(0x303030);
    }

    @Test
    void diagramRequiresAuthentication() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:%d/explorer/B.svg".formatted(port)))
                .build();

        assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).body())
                .doesNotContain("Hương Thủy");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            B.svg?form=square | 400 | form | chart, radial, free
            B.png?measure=size | 400 | measure | coverage, sector, gaps, assignmentAge, lastVisit, developments, none
            B.pdf?paper=A5 | 400 | paper | A4, A3
            B.svg?scheme=grey | 400 | scheme | light, dark
            B.svg?asOf=2026-02-30 | 400 | asOf | 2026-11-23
            B.svg?compare=yesterday | 400 | compare | 2026-11-23
            B.svg?colour=gaps | 400 | colour | measure
            B.svg?lang=fr | 400 | lang | vi, en
            B.svg?without=nobody | 404 | without | nobody
            Y.svg | 404 | unit | Y
            """)
    void errorNamesTheInvalidParameter(String address, int status, String parameter, String said) throws Exception {
        HttpResponse<byte[]> answer = get(address);
        String body = new String(answer.body(), StandardCharsets.UTF_8);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(body).contains("\"parameter\":\"%s\"".formatted(parameter)).contains(said);
    }
}
