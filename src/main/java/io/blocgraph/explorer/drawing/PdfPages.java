/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.explorer.drawing;

import io.blocgraph.explorer.Diagram;
import io.blocgraph.explorer.TextMetrics;
import io.blocgraph.explorer.drawing.PdfCanvas.PageWindow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.function.BiFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * Prints a diagram on sheets of paper: on one sheet if that is legible; otherwise as an overview on the first sheet,
 * followed by as many sheets as are needed for a poster. Each sheet has the title, the day, the legend and its page
 * number.
 */
final class PdfPages {

    private static final double MARGIN = 28;
    private static final double TITLE_SIZE = 15;
    private static final double SMALL_SIZE = 8.5;
    private static final double HEADER_HEIGHT = 44;

    /** Points per layout unit below which names of organizations, which are 14 units high, are illegible. */
    private static final double MIN_SCALE = 0.4;

    /** The maximum scale, so that a diagram of a few boxes is not blown up to fill a sheet. */
    private static final double MAX_SCALE = 1.2;

    /** The overlap between adjacent sheets, by which they are assembled. */
    private static final double OVERLAP = 16;

    private final Diagram diagram;
    private final DiagramRenderer renderer;
    private final Caption caption;
    private final PageSize pageSize;
    private final BiFunction<Integer, Integer, String> pageLabel;

    /**
     * Creates the pages of a diagram.
     *
     * @param diagram the diagram
     * @param renderer the renderer
     * @param caption the texts around it
     * @param pageSize the size of the sheets
     * @param number formats the page number and the number of pages
     */
    PdfPages(
            Diagram diagram,
            DiagramRenderer renderer,
            Caption caption,
            PageSize pageSize,
            BiFunction<Integer, Integer, String> number) {
        this.diagram = diagram;
        this.renderer = renderer;
        this.caption = caption;
        this.pageSize = pageSize;
        this.pageLabel = number;
    }

    /** {@return the PDF file} */
    byte[] pdf(Locale language) {
        try (PDDocument document = new PDDocument();
                InputStream file = TextMetrics.fontFile();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDFont font = PDType0Font.load(document, file, true);
            document.getDocumentInformation().setTitle(caption.title());
            document.getDocumentInformation().setSubject(caption.subtitle());
            document.getDocumentInformation().setProducer("BlocGraph");
            document.getDocumentCatalog().setLanguage(language.toLanguageTag());
            PDViewerPreferences preferences =
                    new PDViewerPreferences(document.getDocumentCatalog().getCOSObject());
            preferences.setDisplayDocTitle(true);
            document.getDocumentCatalog().setViewerPreferences(preferences);
            pages(document, font);
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void pages(PDDocument document, PDFont font) throws IOException {
        double width = pageSize.width() - 2 * MARGIN;
        double height = pageSize.height() - 2 * MARGIN - HEADER_HEIGHT - footerHeight();
        double whole = Math.min(MAX_SCALE, Math.min(width / diagram.width(), height / diagram.height()));
        boolean readable = whole >= MIN_SCALE;
        int columns = readable ? 0 : pagesFor(diagram.width() * MIN_SCALE, width);
        int rows = readable ? 0 : pagesFor(diagram.height() * MIN_SCALE, height);
        int pages = 1 + columns * rows;
        double scale = Math.min(
                (columns * (width - OVERLAP) + OVERLAP) / diagram.width(),
                (rows * (height - OVERLAP) + OVERLAP) / diagram.height());
        double left = MARGIN + (width - diagram.width() * whole) / 2;
        double top = pageSize.height() - MARGIN - HEADER_HEIGHT;
        page(document, font, new PageWindow(0, 0, diagram.width(), diagram.height(), left, top, whole), 1, pages);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                PageWindow window = new PageWindow(
                        column * (width - OVERLAP) / scale,
                        row * (height - OVERLAP) / scale,
                        width / scale,
                        height / scale,
                        MARGIN,
                        top,
                        scale);
                page(document, font, window, 2 + row * columns + column, pages);
            }
        }
    }

    private static int pagesFor(double length, double sheet) {
        return (int) Math.max(1, Math.ceil((length - OVERLAP) / (sheet - OVERLAP)));
    }

    /** {@return the height of the legend} */
    private double footerHeight() {
        double[] height = {0};
        if (!diagram.legend().entries().isEmpty()) {
            height[0] =
                    SMALL_SIZE * 2 + renderer.drawLegend(Canvas.NO_OP, 0, 0, SMALL_SIZE, pageSize.width() - 2 * MARGIN);
        }
        return height[0];
    }

    private void page(PDDocument document, PDFont font, PageWindow window, int page, int pages) throws IOException {
        PDPage sheet = new PDPage(new PDRectangle(pageSize.width(), pageSize.height()));
        document.addPage(sheet);
        try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
            content.saveGraphicsState();
            content.addRect(
                    window.toPageX(window.x()),
                    window.toPageY(window.y() + window.height()),
                    window.toPageLength(window.width()),
                    window.toPageLength(window.height()));
            content.clip();
            renderer.draw(new PdfCanvas(content, font, window));
            content.restoreGraphicsState();
            addHeaderAndLegend(
                    new PdfCanvas(
                            content,
                            font,
                            new PageWindow(0, 0, pageSize.width(), pageSize.height(), 0, pageSize.height(), 1)),
                    page,
                    pages);
        }
    }

    private void addHeaderAndLegend(PdfCanvas canvas, int page, int pages) {
        double width = pageSize.width() - 2 * MARGIN;
        String said = pageLabel.apply(page, pages);
        double room = width - TextMetrics.width(said, SMALL_SIZE, false) - 20;
        String title =
                TextMetrics.wrap(caption.title(), TITLE_SIZE, true, room, 1).getFirst();
        ColorTheme theme = renderer.theme();
        canvas.text(MARGIN, MARGIN + TITLE_SIZE, TITLE_SIZE, true, theme.ink, title);
        canvas.text(MARGIN, MARGIN + TITLE_SIZE + SMALL_SIZE * 1.7, SMALL_SIZE, false, theme.faint, caption.subtitle());
        canvas.text(
                pageSize.width() - MARGIN - TextMetrics.width(said, SMALL_SIZE, false),
                MARGIN + TITLE_SIZE,
                SMALL_SIZE,
                false,
                theme.faint,
                said);
        if (!diagram.legend().entries().isEmpty()) {
            double y = pageSize.height() - MARGIN - footerHeight() + SMALL_SIZE;
            canvas.text(MARGIN, y, SMALL_SIZE, true, theme.ink, caption.legend());
            renderer.drawLegend(canvas, MARGIN, y + SMALL_SIZE * 0.6, SMALL_SIZE, width);
        }
    }
}
