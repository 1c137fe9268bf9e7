package io.blocgraph.explorer.drawing;

import io.blocgraph.explorer.Lettering;
import io.blocgraph.explorer.Picture;
import io.blocgraph.explorer.drawing.PdfCanvas.Window;
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
 * A picture on sheets of paper. On one, if that can be read; else first all of it on one, and then on as many as it takes, which put
 * together are a poster. Each has the title, the day, what the colours say, and its number.
 */
final class PdfPages {

    private static final double MARGIN = 28;
    private static final double TITLE = 15;
    private static final double SMALL = 8.5;
    private static final double HEAD = 44;

    /** Points for each unit below which names of organizations cannot be read: they are 14 units high. */
    private static final double LEAST = 0.4;

    /** A picture of a few boxes does not fill a sheet. */
    private static final double MOST = 1.2;

    /** How much of a sheet is on the next one, too, to be put together by. */
    private static final double OVERLAP = 16;

    private final Picture picture;
    private final Artist artist;
    private final Caption caption;
    private final Paper paper;
    private final BiFunction<Integer, Integer, String> number;

    /**
     * Pages of a picture.
     *
     * @param picture the picture
     * @param artist who draws it
     * @param caption the words around it
     * @param paper the size of the sheets
     * @param number says which page of how many it is
     */
    PdfPages(
            Picture picture, Artist artist, Caption caption, Paper paper, BiFunction<Integer, Integer, String> number) {
        this.picture = picture;
        this.artist = artist;
        this.caption = caption;
        this.paper = paper;
        this.number = number;
    }

    /** The file. */
    byte[] pdf(Locale language) {
        try (PDDocument document = new PDDocument();
                InputStream file = Lettering.file();
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
        double width = paper.width() - 2 * MARGIN;
        double height = paper.height() - 2 * MARGIN - HEAD - foot();
        double whole = Math.min(MOST, Math.min(width / picture.width(), height / picture.height()));
        boolean readable = whole >= LEAST;
        int columns = readable ? 0 : sheets(picture.width() * LEAST, width);
        int rows = readable ? 0 : sheets(picture.height() * LEAST, height);
        int pages = 1 + columns * rows;
        double scale = Math.min(
                (columns * (width - OVERLAP) + OVERLAP) / picture.width(),
                (rows * (height - OVERLAP) + OVERLAP) / picture.height());
        double left = MARGIN + (width - picture.width() * whole) / 2;
        double top = paper.height() - MARGIN - HEAD;
        page(document, font, new Window(0, 0, picture.width(), picture.height(), left, top, whole), 1, pages);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                Window window = new Window(
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

    private static int sheets(double length, double sheet) {
        return (int) Math.max(1, Math.ceil((length - OVERLAP) / (sheet - OVERLAP)));
    }

    /** How high what the colours say is. */
    private double foot() {
        double[] height = {0};
        if (!picture.legend().entries().isEmpty()) {
            height[0] = SMALL * 2 + artist.legend(Canvas.NOTHING, 0, 0, SMALL, paper.width() - 2 * MARGIN);
        }
        return height[0];
    }

    private void page(PDDocument document, PDFont font, Window window, int page, int pages) throws IOException {
        PDPage sheet = new PDPage(new PDRectangle(paper.width(), paper.height()));
        document.addPage(sheet);
        try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
            content.saveGraphicsState();
            content.addRect(
                    window.right(window.x()),
                    window.up(window.y() + window.height()),
                    window.length(window.width()),
                    window.length(window.height()));
            content.clip();
            artist.draw(new PdfCanvas(content, font, window));
            content.restoreGraphicsState();
            words(
                    new PdfCanvas(content, font, new Window(0, 0, paper.width(), paper.height(), 0, paper.height(), 1)),
                    page,
                    pages);
        }
    }

    private void words(PdfCanvas canvas, int page, int pages) {
        double width = paper.width() - 2 * MARGIN;
        String said = number.apply(page, pages);
        double room = width - Lettering.width(said, SMALL, false) - 20;
        String title = Lettering.lines(caption.title(), TITLE, true, room, 1).getFirst();
        Scheme scheme = artist.scheme();
        canvas.text(MARGIN, MARGIN + TITLE, TITLE, true, scheme.ink, title);
        canvas.text(MARGIN, MARGIN + TITLE + SMALL * 1.7, SMALL, false, scheme.faint, caption.subtitle());
        canvas.text(
                paper.width() - MARGIN - Lettering.width(said, SMALL, false),
                MARGIN + TITLE,
                SMALL,
                false,
                scheme.faint,
                said);
        if (!picture.legend().entries().isEmpty()) {
            double y = paper.height() - MARGIN - foot() + SMALL;
            canvas.text(MARGIN, y, SMALL, true, scheme.ink, caption.legend());
            artist.legend(canvas, MARGIN, y + SMALL * 0.6, SMALL, width);
        }
    }
}
