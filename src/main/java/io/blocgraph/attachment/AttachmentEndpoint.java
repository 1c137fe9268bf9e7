/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.attachment;

import io.blocgraph.access.AccountPermissions;
import io.blocgraph.access.CurrentAccount;
import io.blocgraph.history.Author;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Takes files, {@code POST /files?name=minutes.pdf} with the file as the body, and hands them out, {@code GET /files/{id}}. Browsers show
 * images and PDF files, and save all others.
 */
@Configuration(proxyBeanMethods = false)
class AttachmentEndpoint {

    private static final Set<String> SHOWN =
            Set.of("image/png", "image/jpeg", "image/gif", "image/webp", MediaType.APPLICATION_PDF_VALUE);

    private final Uploads uploads;
    private final AttachedFiles files;
    private final CurrentAccount currentAccount;
    private final MessageSource messages;

    AttachmentEndpoint(Uploads uploads, AttachedFiles files, CurrentAccount currentAccount, MessageSource messages) {
        this.uploads = uploads;
        this.files = files;
        this.currentAccount = currentAccount;
        this.messages = messages;
    }

    @Bean
    @Order(-1)
    RouterFunction<ServerResponse> attachmentRoutes() {
        return RouterFunctions.route()
                .POST("/files", this::upload)
                .GET("/files/{id}", this::download)
                .build();
    }

    private ServerResponse upload(ServerRequest request) throws IOException {
        AccountPermissions account = currentAccount.requirePermissions();
        boolean edits = !account.isReadOnlyToken()
                && (account.scope().allEditable() || !account.scope().editable().isEmpty());
        if (!edits) {
            return answer(HttpStatus.FORBIDDEN).build();
        }
        try (InputStream content = request.servletRequest().getInputStream()) {
            return answer(HttpStatus.CREATED)
                    .body(uploads.take(request.param("name").orElse("file"), content));
        } catch (MutationRejectedException refused) {
            Problem problem = refused.problem();
            return answer(HttpStatus.UNPROCESSABLE_CONTENT)
                    .body(Map.of(
                            "problems",
                            List.of(Map.of(
                                    "code", problem.code(),
                                    "message", problem.message().resolve(LocaleContextHolder.getLocale(), messages)))));
        }
    }

    private ServerResponse download(ServerRequest request) {
        AccountPermissions account = currentAccount.requirePermissions();
        Optional<AttachedFiles.Download> found =
                files.find(request.pathVariable("id"), account.scope(), new Author(account.name(), Author.Channel.API));
        if (found.isEmpty()) {
            return answer(HttpStatus.NOT_FOUND).build();
        }
        AttachedFiles.Download file = found.get();
        if (file.content().isEmpty()) {
            return answer(HttpStatus.GONE).build();
        }
        boolean shown = SHOWN.contains(file.mediaType());
        ContentDisposition disposition = (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return answer(HttpStatus.OK)
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .contentLength(file.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                // what is shown may neither run nor load anything
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .body(new FileSystemResource(file.content().get()));
    }

    private static ServerResponse.BodyBuilder answer(HttpStatus status) {
        return ServerResponse.status(status)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer");
    }
}
