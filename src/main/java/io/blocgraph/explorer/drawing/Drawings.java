package io.blocgraph.explorer.drawing;

import io.blocgraph.explorer.Mark;
import io.blocgraph.explorer.Picture;
import io.blocgraph.explorer.PictureRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Draws pictures as files. */
@Component
public class Drawings {

    /** No more pixels than these are painted, which takes some 100 MB for the time. */
    private static final double MOST_PIXELS = 24_000_000;

    private static final double PIXELS = 2;

    private final MessageSource messages;

    Drawings(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * Draws a picture as SVG.
     *
     * @param picture all of it
     * @param request what was asked for
     * @param scheme its colours
     * @return the file, in UTF-8
     */
    public byte[] svg(Picture picture, PictureRequest request, Scheme scheme) {
        Plate plate = plate(picture, request, scheme);
        String description = description(picture, request.language());
        SvgCanvas canvas = new SvgCanvas(
                plate.width(),
                plate.height(),
                request.language(),
                plate.caption().title(),
                description);
        plate.draw(canvas);
        return canvas.svg().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Draws a picture as PNG, twice as large as the layout, or smaller where that would be too large.
     *
     * @param picture all of it
     * @param request what was asked for
     * @param scheme its colours
     * @return the file
     */
    public byte[] png(Picture picture, PictureRequest request, Scheme scheme) {
        Plate plate = plate(picture, request, scheme);
        double scale = Math.min(PIXELS, Math.sqrt(MOST_PIXELS / (plate.width() * plate.height())));
        PngCanvas canvas = new PngCanvas(plate.width(), plate.height(), scale);
        plate.draw(canvas);
        return canvas.png();
    }

    /**
     * Draws a picture as PDF, on sheets of paper.
     *
     * @param picture all of it
     * @param request what was asked for
     * @param paper the size of the sheets
     * @return the file
     */
    public byte[] pdf(Picture picture, PictureRequest request, Paper paper) {
        Locale language = request.language();
        return new PdfPages(
                        picture,
                        artist(picture, request, Scheme.LIGHT),
                        caption(picture, request),
                        paper,
                        (page, pages) -> say("page", language, page, pages))
                .pdf(language);
    }

    private Plate plate(Picture picture, PictureRequest request, Scheme scheme) {
        return new Plate(picture, artist(picture, request, scheme), caption(picture, request), scheme);
    }

    private Artist artist(Picture picture, PictureRequest request, Scheme scheme) {
        return new Artist(picture, scheme, request.language(), (Mark mark) -> say("mark." + mark, request.language()));
    }

    private Caption caption(Picture picture, PictureRequest request) {
        Locale language = request.language();
        String name = picture.nodes().stream()
                .filter(node -> node.id().equals(picture.unit()))
                .findFirst()
                .orElseThrow()
                .name();
        String subtitle = say("subtitle." + picture.form(), language, day(picture.asOf(), language));
        if (request.comparedWith().isPresent()) {
            subtitle += " · "
                    + say(
                            "subtitle.compared",
                            language,
                            day(request.comparedWith().get(), language));
        }
        return new Caption(name, subtitle, say("measure." + picture.legend().measure(), language));
    }

    private String description(Picture picture, Locale language) {
        Picture.Summary summary = picture.summary();
        return say(
                "description",
                language,
                summary.clusters(),
                summary.organizations(),
                summary.covered(),
                summary.cells(),
                summary.members(),
                summary.officialMembers());
    }

    private static String day(LocalDate day, Locale language) {
        return language.getLanguage().equals("vi")
                ? DateTimeFormatter.ofPattern("dd/MM/yyyy").format(day)
                : day.toString();
    }

    private String say(String key, Locale language, Object... values) {
        return Objects.requireNonNull(messages.getMessage("picture." + key, values, language));
    }
}
