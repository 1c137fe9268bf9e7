package io.blocgraph.explorer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * How wide text is and where its lines break, the same on every machine: in Liberation Sans, which is as wide as Arial and
 * Helvetica, of which a browser has one.
 */
final class Lettering {

    /** The height of a line, in sizes of the type. */
    static final double LINE = 1.25;

    private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    /** How much wider bold text is at most; there is no bold type to measure. */
    private static final double BOLD = 1.09;

    private static final int KEPT = 0x2100;
    private static final String ELLIPSIS = "…";

    private static final double[] WIDTHS = widths();

    private Lettering() {}

    /** The file of the type. */
    static InputStream file() {
        return Objects.requireNonNull(PDDocument.class.getResourceAsStream(FILE));
    }

    private static double[] widths() {
        try (InputStream file = file();
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            double[] widths = new double[KEPT];
            for (int character = 0; character < KEPT; character++) {
                widths[character] = (double) font.getAdvanceWidth(glyphs.getGlyphId(character)) / font.getUnitsPerEm();
            }
            return widths;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** How wide a text is, in units of the layout. */
    static double width(String text, double size, boolean bold) {
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            width += character < KEPT ? WIDTHS[character] : 1;
        }
        return width * size * (bold ? BOLD : 1);
    }

    /**
     * Breaks a text between words, so that it fits.
     *
     * @param text the text
     * @param size the size of the type
     * @param bold whether it is bold
     * @param width how wide a line may be
     * @param most how many lines there may be; what goes beyond them is cut off, which is shown
     * @return the lines
     */
    static List<String> lines(String text, double size, boolean bold, double width, int most) {
        List<String> lines = new ArrayList<>();
        String line = "";
        String[] words = text.strip().split("\\s+");
        for (int i = 0; i < words.length; i++) {
            String longer = line.isEmpty() ? words[i] : line + " " + words[i];
            if (width(longer, size, bold) <= width) {
                line = longer;
            } else if (lines.size() == most - 1) {
                lines.add(cut(longer, size, bold, width));
                return lines;
            } else {
                if (!line.isEmpty()) {
                    lines.add(line);
                }
                line = words[i];
                if (width(line, size, bold) > width) {
                    line = cut(line, size, bold, width);
                }
            }
        }
        lines.add(line);
        return lines;
    }

    private static String cut(String text, double size, boolean bold, double width) {
        int end = text.length();
        while (end > 0 && width(text.substring(0, end).stripTrailing() + ELLIPSIS, size, bold) > width) {
            end--;
        }
        return text.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    /** The initials of family name and given name. */
    static String initials(String fullName) {
        String[] names = fullName.strip().split("\\s+");
        String family = names[0].substring(0, 1);
        return names.length == 1 ? family : family + names[names.length - 1].charAt(0);
    }
}
