/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.upload;

import io.blocgraph.access.AccountPermissions;
import io.blocgraph.access.CurrentAccount;
import io.blocgraph.history.Problem;
import io.blocgraph.importer.ImportJob;
import io.blocgraph.importer.ImportJobs;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Starts imports of files: {@code POST /imports?name=list.xlsx} with the file as the body and a token. The response is JSON with the id
 * of the import, which is then planned and applied through the API, or with the problems.
 */
@Configuration(proxyBeanMethods = false)
class ImportUploadEndpoint {

    private final ImportJobs jobs;
    private final CurrentAccount currentAccount;
    private final MessageSource messages;

    ImportUploadEndpoint(ImportJobs jobs, CurrentAccount currentAccount, MessageSource messages) {
        this.jobs = jobs;
        this.currentAccount = currentAccount;
        this.messages = messages;
    }

    @Bean
    @Order(-1)
    RouterFunction<ServerResponse> importUploadRoutes() {
        return RouterFunctions.route().POST("/imports", this::start).build();
    }

    private ServerResponse start(ServerRequest request) throws IOException {
        AccountPermissions account = currentAccount.requirePermissions();
        boolean edits =
                account.scope().allEditable() || !account.scope().editable().isEmpty();
        // one byte more than allowed tells that there are too many; who may not import is not listened to
        int most = (int) Math.min(jobs.maxSize() + 1, Integer.MAX_VALUE - 8);
        byte[] content = request.servletRequest().getInputStream().readNBytes(edits ? most : 0);
        ImportJobs.Started started = jobs.start(
                account.name(), account.scope(), request.param("name").orElse("list"), content);
        Locale locale = LocaleContextHolder.getLocale();
        List<Map<String, String>> problems = started.problems().stream()
                .map((Problem problem) -> Map.of(
                        "code", problem.code(), "message", problem.message().resolve(locale, messages)))
                .toList();
        return started.job()
                .map(ImportJob::id)
                .map(id -> answer(HttpStatus.CREATED, Map.of("id", id)))
                .orElseGet(() -> answer(HttpStatus.UNPROCESSABLE_CONTENT, Map.of("problems", problems)));
    }

    private static ServerResponse answer(HttpStatus status, Object body) {
        return ServerResponse.status(status)
                .cacheControl(CacheControl.noStore())
                .body(body);
    }
}
