/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.explorer.drawing;

import io.blocgraph.explorer.ChangeKind;
import io.blocgraph.explorer.Diagram;
import io.blocgraph.explorer.DiagramRequest;
import io.blocgraph.graph.DateText;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Exports diagrams as SVG, PNG and PDF files. */
@Component
public class DiagramExporter {

    /** The maximum number of pixels; painting them takes some 100 MB temporarily. */
    private static final double MAX_PIXELS = 24_000_000;

    private static final double SCALE = 2;

    private final MessageSource messages;

    DiagramExporter(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * Exports a diagram as SVG.
     *
     * @param diagram the whole diagram
     * @param request the request for it
     * @param theme the color theme
     * @return the file, in UTF-8
     */
    public byte[] svg(Diagram diagram, DiagramRequest request, ColorTheme theme) {
        DiagramSheet sheet = sheet(diagram, request, theme);
        String description = description(diagram, request.language());
        SvgCanvas canvas = new SvgCanvas(
                sheet.width(),
                sheet.height(),
                request.language(),
                sheet.caption().title(),
                description);
        sheet.draw(canvas);
        return canvas.svg().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Exports a diagram as PNG, at twice the size of the layout, or smaller where that would be too large.
     *
     * @param diagram the whole diagram
     * @param request the request for it
     * @param theme the color theme
     * @return the file
     */
    public byte[] png(Diagram diagram, DiagramRequest request, ColorTheme theme) {
        DiagramSheet sheet = sheet(diagram, request, theme);
        double scale = Math.min(SCALE, Math.sqrt(MAX_PIXELS / (sheet.width() * sheet.height())));
        PngCanvas canvas = new PngCanvas(sheet.width(), sheet.height(), scale);
        sheet.draw(canvas);
        return canvas.png();
    }

    /**
     * Exports a diagram as PDF, on sheets of paper.
     *
     * @param diagram the whole diagram
     * @param request the request for it
     * @param pageSize the size of the sheets
     * @return the file
     */
    public byte[] pdf(Diagram diagram, DiagramRequest request, PageSize pageSize) {
        Locale language = request.language();
        return new PdfPages(
                        diagram,
                        renderer(diagram, request, ColorTheme.LIGHT),
                        caption(diagram, request),
                        pageSize,
                        (page, pages) -> message("page", language, page, pages))
                .pdf(language);
    }

    private DiagramSheet sheet(Diagram diagram, DiagramRequest request, ColorTheme theme) {
        return new DiagramSheet(diagram, renderer(diagram, request, theme), caption(diagram, request), theme);
    }

    private DiagramRenderer renderer(Diagram diagram, DiagramRequest request, ColorTheme theme) {
        return new DiagramRenderer(
                diagram,
                theme,
                request.language(),
                (ChangeKind changeKind) -> message("mark." + changeKind, request.language()));
    }

    private Caption caption(Diagram diagram, DiagramRequest request) {
        Locale language = request.language();
        String name = diagram.nodes().stream()
                .filter(node -> node.id().equals(diagram.unit()))
                .findFirst()
                .orElseThrow()
                .name();
        String subtitle = message("subtitle." + diagram.form(), language, DateText.of(diagram.asOf(), language));
        if (request.comparedWith().isPresent()) {
            subtitle += " · "
                    + message(
                            "subtitle.compared",
                            language,
                            DateText.of(request.comparedWith().get(), language));
        }
        return new Caption(name, subtitle, message("measure." + diagram.legend().measure(), language));
    }

    private String description(Diagram diagram, Locale language) {
        Diagram.Summary summary = diagram.summary();
        return message(
                "description",
                language,
                summary.clusters(),
                summary.organizations(),
                summary.covered(),
                summary.cells(),
                summary.members(),
                summary.officialMembers());
    }

    private String message(String key, Locale language, Object... values) {
        return Objects.requireNonNull(messages.getMessage("picture." + key, values, language));
    }
}
