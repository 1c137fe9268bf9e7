package io.blocgraph.explorer.drawing;

import io.blocgraph.explorer.Lettering;
import io.blocgraph.explorer.Picture;
import java.util.List;

/**
 * A picture on one sheet of any size: the title above, what the colours say below.
 *
 * @param picture the picture
 * @param artist who draws it
 * @param caption what stands above
 * @param scheme its colours
 */
record Plate(Picture picture, Artist artist, Caption caption, Scheme scheme) {

    private static final double MARGIN = 30;
    private static final double LEAST_WIDTH = 900;

    double width() {
        return Math.max(picture.width(), LEAST_WIDTH);
    }

    double height() {
        return head() + picture.height() + foot();
    }

    /** Type that is as large to the picture as headings are to a page. */
    private double size() {
        return Math.max(width() / 130, 15);
    }

    private List<String> title() {
        return Lettering.lines(caption.title(), size() * 1.5, true, width() - 2 * MARGIN, 2);
    }

    private double head() {
        return MARGIN + size() * (1.9 * title().size() + 1.8);
    }

    private double foot() {
        return MARGIN + size() * 1.8 * (2 + picture.legend().entries().size() / 2);
    }

    void draw(Canvas canvas) {
        canvas.box(0, 0, width(), height(), 0, Canvas.Paint.filled(scheme.ground));
        double y = MARGIN;
        for (String line : title()) {
            canvas.text(MARGIN, y + size() * 1.5, size() * 1.5, true, scheme.ink, line);
            y += size() * 1.9;
        }
        canvas.text(MARGIN, y + size(), size(), false, scheme.faint, caption.subtitle());
        artist.draw(new Shifted(canvas, (width() - picture.width()) / 2, head()));
        double bottom = head() + picture.height() + MARGIN / 2;
        if (!picture.legend().entries().isEmpty()) {
            canvas.text(MARGIN, bottom + size(), size(), true, scheme.ink, caption.legend());
            artist.legend(canvas, MARGIN, bottom + size() * 1.8, size(), width() - 2 * MARGIN);
        }
    }
}
