/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.explorer;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
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
 * Text widths, line breaks and glyph outlines, identical on every machine: those of Liberation Sans, which is
 * metrically compatible with Arial and Helvetica, at least one of which is available in every browser.
 */
public final class TextMetrics {

    /** Line height as a multiple of the font size. */
    public static final double LINE_HEIGHT = 1.25;

    /** Text that would be smaller on screen is not drawn. */
    public static final double MIN_PIXELS = 2.5;

    private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    /** Upper bound of the extra width of bold text; there is no bold font to measure. */
    private static final double BOLD_FACTOR = 1.09;

    /** Latin with all Vietnamese letters, and punctuation; characters beyond are assumed to be wide. */
    private static final int MEASURED_CHARACTERS = 0x2100;

    private static final String ELLIPSIS = "…";

    /** The space between a letter and a mark above it, as a fraction of the font size. */
    private static final double MARK_GAP = 0.04;

    private static final TrueTypeFont FONT = font();
    private static final CmapLookup GLYPHS = glyphs();

    private static final double[] ADVANCES = advances();
    private static final Map<Integer, GeneralPath> OUTLINES = new ConcurrentHashMap<>();

    private TextMetrics() {}

    /**
     * Opens the font file.
     *
     * @return a TrueType file, to be closed by the caller
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
     * Measures the width of a text.
     *
     * @param text the text
     * @param size the font size
     * @param bold whether it is bold
     * @return the width, in the unit of the font size
     */
    public static double width(String text, double size, boolean bold) {
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += advance(text.charAt(i));
        }
        return width * size * (bold ? BOLD_FACTOR : 1);
    }

    /** The font has glyphs for characters of a single UTF-16 code unit only. */
    private static double advance(int character) {
        return character < ADVANCES.length ? ADVANCES[character] : 1;
    }

    private static double[] advances() {
        try {
            double[] advances = new double[MEASURED_CHARACTERS];
            for (int character = 0; character < MEASURED_CHARACTERS; character++) {
                advances[character] = isMark(character)
                        ? 0
                        : (double) FONT.getAdvanceWidth(GLYPHS.getGlyphId(character)) / FONT.getUnitsPerEm();
            }
            return advances;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /**
     * Returns the glyph outlines of a text.
     *
     * @param text the text
     * @param size the font size
     * @return a path that begins at 0, 0, with the baseline at y = 0
     */
    public static Path2D outline(String text, double size) {
        Path2D outline = new Path2D.Double();
        double[] x = {0};
        withoutMarks(text).codePoints().forEach(character -> {
            append(outline, character, x[0], 0, size);
            x[0] += advance(character) * size;
        });
        marks(text, size).forEach(mark -> append(outline, mark.character(), mark.x(), -mark.y(), size));
        return outline;
    }

    private static void append(Path2D outline, int character, double x, double y, double size) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(size / unitsPerEm(), -size / unitsPerEm());
        outline.append(glyphOutline(character).getPathIterator(place), false);
    }

    /**
     * A mark on a letter for which there is no letter of its own, such as the breve of ê̆ in Rade.
     *
     * @param character the mark
     * @param x where its glyph begins, from the beginning of the text
     * @param y how far its glyph is raised above the baseline
     */
    public record Mark(int character, double x, double y) {}

    /**
     * Places the marks of a text: in the middle of their letters, and above what they have already. The font has no table of its
     * own for that.
     *
     * @param text the text
     * @param size the font size
     * @return the marks, in the unit of the font size
     */
    public static List<Mark> marks(String text, double size) {
        List<Mark> marks = new ArrayList<>();
        double em = size / unitsPerEm();
        double x = 0;
        double begin = 0;
        Rectangle2D letter = new Rectangle2D.Double();
        for (int character : text.codePoints().toArray()) {
            Rectangle2D glyph = glyphOutline(character).getBounds2D();
            if (!isMark(character)) {
                letter = glyph;
                begin = x;
                x += advance(character) * size;
            } else if (!letter.isEmpty()) {
                double right = letter.getCenterX() - glyph.getCenterX();
                boolean above = glyph.getMinY() > 0;
                double up = above ? Math.max(0, letter.getMaxY() + MARK_GAP * unitsPerEm() - glyph.getMinY()) : 0;
                marks.add(new Mark(character, begin + right * em, up * em));
                glyph.setRect(glyph.getX() + right, glyph.getY() + up, glyph.getWidth(), glyph.getHeight());
                letter = letter.createUnion(glyph);
            }
        }
        return marks;
    }

    /**
     * Returns a text without its marks, which are drawn by themselves.
     *
     * @param text the text
     * @return the text without the characters of {@link #marks}
     */
    public static String withoutMarks(String text) {
        return text.codePoints()
                .filter(character -> !isMark(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isMark(int character) {
        return Character.getType(character) == Character.NON_SPACING_MARK;
    }

    /**
     * Replaces characters that cannot be drawn.
     *
     * @param text any text
     * @return the text, where each character without a glyph is replaced: a dash or a space of another width by the usual one,
     *     anything else by a question mark
     */
    public static String printable(String text) {
        StringBuilder drawn = new StringBuilder(text.length());
        text.codePoints()
                .forEach(character ->
                        drawn.appendCodePoint(GLYPHS.getGlyphId(character) == 0 ? substitute(character) : character));
        return drawn.toString();
    }

    private static int substitute(int character) {
        return switch (Character.getType(character)) {
            case Character.DASH_PUNCTUATION -> '-';
            case Character.SPACE_SEPARATOR -> ' ';
            default -> '?';
        };
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
     * Wraps a text at word boundaries.
     *
     * @param text the text
     * @param size the font size
     * @param bold whether it is bold
     * @param width the maximum width of a line
     * @param maxLines the maximum number of lines; text beyond them is truncated with an ellipsis
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

    /** {@return the initials of family name and given name} */
    static String initials(String fullName) {
        String[] names = fullName.strip().split("\\s+");
        String family = names[0].substring(0, 1);
        return names.length == 1 ? family : family + names[names.length - 1].charAt(0);
    }
}
