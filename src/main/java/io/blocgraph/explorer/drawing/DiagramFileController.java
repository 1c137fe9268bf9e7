/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.explorer.drawing;

import io.blocgraph.access.CurrentAccount;
import io.blocgraph.explorer.Diagram;
import io.blocgraph.explorer.DiagramParameters;
import io.blocgraph.explorer.DiagramRequest;
import io.blocgraph.explorer.DiagramService;
import io.blocgraph.graph.BadRequestException;
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
 * Serves diagrams as files: at the path of the screen with a file extension, such as
 * {@code /explorer/DN.pdf?form=radial}, with the same parameters. Rejects unknown parameters.
 */
@RestController
class DiagramFileController {

    private static final Set<String> FILE_PARAMETERS = Set.of("scheme", "paper");

    /** Parameters of the screen that do not affect a file. */
    private static final Set<String> SCREEN_PARAMETERS = Set.of("chosen", "as");

    private final DiagramService diagrams;
    private final DiagramExporter exporter;
    private final CurrentAccount currentAccount;
    private final Clock clock;
    private final MessageSource messages;

    DiagramFileController(
            DiagramService diagrams,
            DiagramExporter drawings,
            CurrentAccount currentAccount,
            Clock clock,
            MessageSource messages) {
        this.diagrams = diagrams;
        this.exporter = drawings;
        this.currentAccount = currentAccount;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/explorer/{unit}.svg")
    ResponseEntity<byte[]> svg(
            @PathVariable String unit, @RequestParam MultiValueMap<String, String> parameters, Locale language) {
        return file(unit, "svg", MediaType.valueOf("image/svg+xml"), parameters, language, exporter::svg);
    }

    @GetMapping("/explorer/{unit}.png")
    ResponseEntity<byte[]> png(
            @PathVariable String unit, @RequestParam MultiValueMap<String, String> parameters, Locale language) {
        return file(unit, "png", MediaType.IMAGE_PNG, parameters, language, exporter::png);
    }

    @GetMapping("/explorer/{unit}.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String unit, @RequestParam MultiValueMap<String, String> parameters, Locale language) {
        PageSize pageSize = new DiagramParameters(parameters).enumValue("paper", PageSize.class, PageSize.A4);
        return file(
                unit,
                "pdf",
                MediaType.APPLICATION_PDF,
                parameters,
                language,
                (diagram, request, theme) -> exporter.pdf(diagram, request, pageSize));
    }

    /** Exports a diagram in one of the formats. */
    @FunctionalInterface
    private interface FileRenderer {

        byte[] render(Diagram diagram, DiagramRequest request, ColorTheme theme);
    }

    private ResponseEntity<byte[]> file(
            String unit,
            String ending,
            MediaType type,
            MultiValueMap<String, String> parameters,
            Locale language,
            FileRenderer drawn) {
        checkParameters(parameters.keySet());
        DiagramParameters address = new DiagramParameters(parameters);
        DiagramRequest request = address.request(unit, LocalDate.now(clock), language);
        ColorTheme theme = address.enumValue("scheme", ColorTheme.class, ColorTheme.LIGHT);
        Diagram diagram = diagrams.diagram(request, currentAccount.scope());
        String name =
                "%s-%s-%s.%s".formatted(unit, diagram.form().name().toLowerCase(Locale.ROOT), diagram.asOf(), ending);
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        "Content-Disposition",
                        ContentDisposition.inline().filename(name).build().toString())
                .body(drawn.render(diagram, request, theme));
    }

    private static void checkParameters(Set<String> names) {
        Set<String> all = new TreeSet<>(DiagramParameters.NAMES);
        all.addAll(FILE_PARAMETERS);
        for (String name : names) {
            if (!all.contains(name) && !SCREEN_PARAMETERS.contains(name)) {
                throw new BadRequestException(name, "picture.parameter", name, String.join(", ", all));
            }
        }
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(BadRequestException fault, Locale language) {
        HttpStatus status = fault.notFound() ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST;
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                status,
                messages.getMessage(fault.messageKey(), fault.messageArguments().toArray(), language));
        problem.setProperty("parameter", fault.argument());
        return ResponseEntity.status(status).body(problem);
    }
}
