package io.blocgraph.explorer.drawing;

import io.blocgraph.access.Access;
import io.blocgraph.explorer.Picture;
import io.blocgraph.explorer.PictureAddress;
import io.blocgraph.explorer.PictureRequest;
import io.blocgraph.explorer.Pictures;
import io.blocgraph.graph.BadRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where scripts fetch pictures: the address of the screen with the ending of a file, {@code /explorer/DN.pdf?form=radial}, and the
 * same parameters.
 */
@RestController
class PictureFiles {

    private static final Set<String> OWN = Set.of("scheme", "paper");

    /** What an address of the screen says besides, which a file has no use for. */
    private static final Set<String> OF_THE_SCREEN = Set.of("chosen", "as");

    private final Pictures pictures;
    private final Drawings drawings;
    private final Access access;
    private final Clock clock;
    private final MessageSource messages;

    PictureFiles(Pictures pictures, Drawings drawings, Access access, Clock clock, MessageSource messages) {
        this.pictures = pictures;
        this.drawings = drawings;
        this.access = access;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/explorer/{unit}.svg")
    ResponseEntity<byte[]> svg(
            @PathVariable String unit, @RequestParam MultiValueMap<String, String> parameters, Locale language) {
        return file(unit, "svg", MediaType.valueOf("image/svg+xml"), parameters, language, drawings::svg);
    }

    @GetMapping("/explorer/{unit}.png")
    ResponseEntity<byte[]> png(
            @PathVariable String unit, @RequestParam MultiValueMap<String, String> parameters, Locale language) {
        return file(unit, "png", MediaType.IMAGE_PNG, parameters, language, drawings::png);
    }

    @GetMapping("/explorer/{unit}.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String unit, @RequestParam MultiValueMap<String, String> parameters, Locale language) {
        Paper paper = new PictureAddress(parameters).choice("paper", Paper.class, Paper.A4);
        return file(
                unit,
                "pdf",
                MediaType.APPLICATION_PDF,
                parameters,
                language,
                (picture, request, scheme) -> drawings.pdf(picture, request, paper));
    }

    /** One of the ways to draw a picture. */
    @FunctionalInterface
    private interface Drawn {

        byte[] as(Picture picture, PictureRequest request, Scheme scheme);
    }

    private ResponseEntity<byte[]> file(
            String unit,
            String ending,
            MediaType type,
            MultiValueMap<String, String> parameters,
            Locale language,
            Drawn drawn) {
        known(parameters.keySet());
        PictureAddress address = new PictureAddress(parameters);
        PictureRequest request = address.request(unit, LocalDate.now(clock), language);
        Scheme scheme = address.choice("scheme", Scheme.class, Scheme.LIGHT);
        Picture picture = pictures.picture(request, access.scope());
        String name =
                "%s-%s-%s.%s".formatted(unit, picture.form().name().toLowerCase(Locale.ROOT), picture.asOf(), ending);
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        "Content-Disposition",
                        ContentDisposition.inline().filename(name).build().toString())
                .body(drawn.as(picture, request, scheme));
    }

    private static void known(Set<String> names) {
        Set<String> all = new TreeSet<>(PictureAddress.NAMES);
        all.addAll(OWN);
        for (String name : names) {
            if (!all.contains(name) && !OF_THE_SCREEN.contains(name)) {
                throw new BadRequest(name, "picture.parameter", name, String.join(", ", all));
            }
        }
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(BadRequest fault, Locale language) {
        HttpStatus status = fault.notFound() ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST;
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                status, messages.getMessage(fault.reason(), fault.values().toArray(), language));
        problem.setProperty("parameter", fault.argument());
        return ResponseEntity.status(status).body(problem);
    }
}
