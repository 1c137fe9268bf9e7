/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.standard;

import io.blocgraph.access.CurrentAccount;
import io.blocgraph.graphql.document.DocumentExecutor;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * Serves what an account sees in open standards: {@code GET /exports/org.jsonld} and {@code /exports/popolo.json}, with the
 * parameters {@code asOf}, a day, and {@code within}, the id of a unit.
 */
@Configuration(proxyBeanMethods = false)
class StandardEndpoint {

    private static final MediaType JSON_LD = new MediaType("application", "ld+json");
    private static final MediaType PROBLEM = MediaType.APPLICATION_PROBLEM_JSON;

    private final DocumentExecutor documents;
    private final CurrentAccount currentAccount;
    private final JsonMapper json;
    private final Labels labels;

    StandardEndpoint(
            DocumentExecutor documents, CurrentAccount currentAccount, JsonMapper json, MessageSource messages) {
        this.documents = documents;
        this.currentAccount = currentAccount;
        this.json = json;
        this.labels = new Labels(messages);
    }

    @FunctionalInterface
    private interface Writer {
        void write(HierarchyReader reader, JsonMapper json, Labels labels, OutputStream out);
    }

    @Bean
    @Order(-1)
    RouterFunction<ServerResponse> standardRoutes() {
        return RouterFunctions.route()
                .GET("/exports/org.jsonld", request -> response(request, "org.jsonld", JSON_LD, OrgWriter::write))
                .GET(
                        "/exports/popolo.json",
                        request -> response(request, "popolo.json", MediaType.APPLICATION_JSON, PopoloWriter::write))
                .build();
    }

    private ServerResponse response(ServerRequest request, String file, MediaType type, Writer writer) {
        Optional<LocalDate> day;
        try {
            day = request.param("asOf").filter(text -> !text.isEmpty()).map(LocalDate::parse);
        } catch (DateTimeParseException unreadable) {
            return ServerResponse.badRequest()
                    .contentType(PROBLEM)
                    .body(Map.of(
                            "status", 400, "title", "asOf is not a date. Write it as YYYY-MM-DD, such as 2026-11-30."));
        }
        HierarchyReader reader =
                new HierarchyReader(documents, json, currentAccount.requirePermissions(), day, request.param("within"));
        return ServerResponse.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .build((servletRequest, servletResponse) -> {
                    writer.write(reader, json, labels, servletResponse.getOutputStream());
                    return null;
                });
    }
}
