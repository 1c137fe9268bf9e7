package io.blocgraph.dossier;

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
 * Where records are handed out: {@code GET /members/{id}/record}, {@code .html} to read and print, {@code .json} for programs.
 * {@code lang} names the language; else it is that of the request.
 */
@Configuration(proxyBeanMethods = false)
class DossierDoor {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Dossiers dossiers;
    private final JsonMapper json;
    private final Clock clock;
    private final MessageSource texts = texts();

    DossierDoor(Dossiers dossiers, JsonMapper json, Clock clock) {
        this.dossiers = dossiers;
        this.json = json;
        this.clock = clock;
    }

    @Bean
    @Order(-1)
    RouterFunction<ServerResponse> records() {
        return RouterFunctions.route()
                .GET("/members/{id}/record", this::html)
                .GET("/members/{id}/record.html", this::html)
                .GET("/members/{id}/record.json", this::json)
                .build();
    }

    private ServerResponse html(ServerRequest request) {
        DossierWords words = words(request);
        return switch (dossiers.of(request.pathVariable("id"), words.locale())) {
            case Dossiers.Answer.Given(var dossier) ->
                answer(HttpStatus.OK).contentType(HTML).body(new DossierPage(dossier, words).html());
            case Dossiers.Answer.Refused refused -> no(HttpStatus.FORBIDDEN, "record.refused", words);
            case Dossiers.Answer.Unknown unknown -> no(HttpStatus.NOT_FOUND, "record.unknown", words);
        };
    }

    private ServerResponse json(ServerRequest request) {
        DossierWords words = words(request);
        return switch (dossiers.of(request.pathVariable("id"), words.locale())) {
            case Dossiers.Answer.Given(var dossier) ->
                answer(HttpStatus.OK)
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
            case Dossiers.Answer.Refused refused -> no(HttpStatus.FORBIDDEN, "record.refused", words);
            case Dossiers.Answer.Unknown unknown -> no(HttpStatus.NOT_FOUND, "record.unknown", words);
        };
    }

    private static ServerResponse no(HttpStatus status, String key, DossierWords words) {
        return answer(status).contentType(TEXT).body(words.say(key));
    }

    private static ServerResponse.BodyBuilder answer(HttpStatus status) {
        return ServerResponse.status(status)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer");
    }

    private DossierWords words(ServerRequest request) {
        Locale asked = request.param("lang").map(Locale::forLanguageTag).orElseGet(LocaleContextHolder::getLocale);
        Locale known = asked.getLanguage().equals("vi") ? Locale.of("vi") : Locale.ENGLISH;
        return new DossierWords(texts, known, clock.getZone());
    }

    /** The texts of the screens. */
    private static MessageSource texts() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("vaadin-i18n/translations");
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
        return texts;
    }
}
