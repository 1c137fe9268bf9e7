package io.blocgraph.explorer;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * How wide text is, where its lines break and how its letters look, the same on every machine: Liberation Sans, which is as wide as
 * Arial and Helvetica, of which a browser has one.
 */
public final class TextMetrics {

    /** The height of a line, in sizes of the type. */
    public static final double LINE_HEIGHT = 1.25;

    /** Type that would be smaller on a screen is not drawn. */
    public static final double MIN_PIXELS = 2.5;

    private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    /** How much wider bold text is at most; there is no bold type to measure. */
    private static final double BOLD_FACTOR = 1.09;

    /** Latin with all that Vietnamese needs, and punctuation; what is beyond counts as wide. */
    private static final int MEASURED_CHARACTERS = 0x2100;

    private static final String ELLIPSIS = "…";

    private static final TrueTypeFont FONT = font();
    private static final CmapLookup GLYPHS = glyphs();

    private static final double[] ADVANCES = advances();
    private static final Map<Integer, GeneralPath> OUTLINES = new ConcurrentHashMap<>();

    private TextMetrics() {}

    /**
     * The file of the type.
     *
     * @return a TrueType file, to be closed
     */
    public static InputStream fontFile() {
        return Objects.requireNonNull(PDDocument.class.getResourceAsStream(FILE));
    }

    private static TrueTypeFont font() {
        try (InputStream file = fontFile()) {
            return new TTFParser().parse(new RandomAccessReadBuffer(file));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static CmapLookup glyphs() {
        try {
            return FONT.getUnicodeCmapLookup();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /**
     * How wide a text is.
     *
     * @param text the text
     * @param size the size of the type
     * @param bold whether it is bold
     * @return the width, in the same units as the size
     */
    public static double width(String text, double size, boolean bold) {
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += advance(text.charAt(i));
        }
        return width * size * (bold ? BOLD_FACTOR : 1);
    }

    /** The type has no letters but those of one sixteen-bit unit. */
    private static double advance(int character) {
        return character < ADVANCES.length ? ADVANCES[character] : 1;
    }

    private static double[] advances() {
        try {
            double[] advances = new double[MEASURED_CHARACTERS];
            for (int character = 0; character < MEASURED_CHARACTERS; character++) {
                advances[character] =
                        (double) FONT.getAdvanceWidth(GLYPHS.getGlyphId(character)) / FONT.getUnitsPerEm();
            }
            return advances;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /**
     * The outlines of the letters of a text.
     *
     * @param text the text
     * @param size the size of the type
     * @return a path that begins at 0, 0 and stands on the line y = 0
     */
    public static Path2D outline(String text, double size) {
        Path2D outline = new Path2D.Double();
        double[] x = {0};
        text.codePoints().forEach(character -> {
            AffineTransform place = AffineTransform.getTranslateInstance(x[0], 0);
            place.scale(size / unitsPerEm(), -size / unitsPerEm());
            outline.append(glyphOutline(character).getPathIterator(place), false);
            x[0] += advance(character) * size;
        });
        return outline;
    }

    /**
     * A text as it can be drawn.
     *
     * @param text any text
     * @return the same with a question mark for what the type has no letter for
     */
    public static String printable(String text) {
        StringBuilder drawn = new StringBuilder(text.length());
        text.codePoints()
                .forEach(character -> drawn.appendCodePoint(GLYPHS.getGlyphId(character) == 0 ? '?' : character));
        return drawn.toString();
    }

    private static int unitsPerEm() {
        try {
            return FONT.getUnitsPerEm();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static synchronized GeneralPath glyphOutline(int character) {
        return OUTLINES.computeIfAbsent(character, it -> {
            try {
                var glyph = FONT.getGlyph().getGlyph(GLYPHS.getGlyphId(it));
                return glyph == null ? new GeneralPath() : glyph.getPath();
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        });
    }

    /**
     * Breaks a text between words, so that it fits.
     *
     * @param text the text
     * @param size the size of the type
     * @param bold whether it is bold
     * @param width how wide a line may be
     * @param maxLines how many lines there may be; what goes beyond them is cut off, which is shown
     * @return the lines
     */
    public static List<String> wrap(String text, double size, boolean bold, double width, int maxLines) {
        if (width(text, size, bold) <= width) {
            return List.of(text);
        }
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, size, bold) <= width || lines.size() == maxLines - 1) {
                line = longer;
            } else {
                if (!line.isEmpty()) {
                    lines.add(line);
                }
                line = word;
            }
        }
        lines.add(line);
        return lines.stream().map(it -> truncate(it, size, bold, width)).toList();
    }

    private static String truncate(String text, double size, boolean bold, double width) {
        String cut = text;
        int end = text.length();
        while (end > 0 && width(cut, size, bold) > width) {
            end--;
            cut = text.substring(0, end).stripTrailing() + ELLIPSIS;
        }
        return cut;
    }

    /** The initials of family name and given name. */
    static String initials(String fullName) {
        String[] names = fullName.strip().split("\\s+");
        String family = names[0].substring(0, 1);
        return names.length == 1 ? family : family + names[names.length - 1].charAt(0);
    }
}
