/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.member.export;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * Serves personal records: {@code GET /members/{id}/record} and {@code .html} as a page, {@code .json} as JSON. The
 * parameter {@code lang} selects the language; without it, the language is that of the request.
 */
@Configuration(proxyBeanMethods = false)
class PersonalRecordEndpoint {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final PersonalRecordExport export;
    private final JsonMapper json;
    private final Clock clock;
    private final MessageSource messages = messages();

    PersonalRecordEndpoint(PersonalRecordExport export, JsonMapper json, Clock clock) {
        this.export = export;
        this.json = json;
        this.clock = clock;
    }

    @Bean
    @Order(-1)
    RouterFunction<ServerResponse> personalRecordRoutes() {
        return RouterFunctions.route()
                .GET("/members/{id}/record", this::html)
                .GET("/members/{id}/record.html", this::html)
                .GET("/members/{id}/record.json", this::json)
                .build();
    }

    private ServerResponse html(ServerRequest request) {
        PersonalRecordTexts texts = texts(request);
        return switch (export.export(request.pathVariable("id"), texts.locale())) {
            case PersonalRecordExport.ExportResult.Exported(var dossier) ->
                response(HttpStatus.OK).contentType(HTML).body(new PersonalRecordPage(dossier, texts).html());
            case PersonalRecordExport.ExportResult.Forbidden refused ->
                error(HttpStatus.FORBIDDEN, "record.refused", texts);
            case PersonalRecordExport.ExportResult.NotFound unknown ->
                error(HttpStatus.NOT_FOUND, "record.unknown", texts);
        };
    }

    private ServerResponse json(ServerRequest request) {
        PersonalRecordTexts texts = texts(request);
        return switch (export.export(request.pathVariable("id"), texts.locale())) {
            case PersonalRecordExport.ExportResult.Exported(var dossier) ->
                response(HttpStatus.OK)
                        .contentType(MediaType.APPLICATION_JSON)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(
                                                "record-%s.json"
                                                        .formatted(
                                                                dossier.member().code()),
                                                StandardCharsets.UTF_8)
                                        .build()
                                        .toString())
                        .body(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(dossier));
            case PersonalRecordExport.ExportResult.Forbidden refused ->
                error(HttpStatus.FORBIDDEN, "record.refused", texts);
            case PersonalRecordExport.ExportResult.NotFound unknown ->
                error(HttpStatus.NOT_FOUND, "record.unknown", texts);
        };
    }

    private static ServerResponse error(HttpStatus status, String key, PersonalRecordTexts texts) {
        return response(status).contentType(TEXT).body(texts.text(key));
    }

    private static ServerResponse.BodyBuilder response(HttpStatus status) {
        return ServerResponse.status(status)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer");
    }

    private PersonalRecordTexts texts(ServerRequest request) {
        Locale asked = request.param("lang").map(Locale::forLanguageTag).orElseGet(LocaleContextHolder::getLocale);
        Locale known = asked.getLanguage().equals("vi") ? Locale.of("vi") : Locale.ENGLISH;
        return new PersonalRecordTexts(messages, known, clock.getZone());
    }

    /** Returns the texts of the screens, with which personal records share their terms. */
    private static MessageSource messages() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("vaadin-i18n/translations");
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
        return texts;
    }
}
