/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql.document;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.execution.preparsed.persisted.PersistedQuerySupport;
import io.blocgraph.graphql.Classification;
import io.blocgraph.graphql.RequestRejectedException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Finds the document of a request: by its text, or by its hash as in <a
 * href="https://www.apollographql.com/docs/apollo-server/performance/apq">automatic persisted queries</a>. Valid documents are
 * cached within a size limit; rejected ones are not, so that they cannot fill the cache.
 */
@Component
class CachingDocumentProvider implements PreparsedDocumentProvider {

    private static final String PERSISTED_QUERY = "persistedQuery";
    private static final String HASH = "[0-9a-f]{64}";

    private final TrustedDocuments trustedDocuments;
    private final boolean onlyRegistered;
    private final MessageSource messages;
    private final Cache<String, @Nullable PreparsedDocumentEntry> preparsed;
    private final Cache<String, String> byHash;

    CachingDocumentProvider(TrustedDocuments trustedDocuments, DocumentProperties settings, MessageSource messages) {
        this.trustedDocuments = trustedDocuments;
        this.onlyRegistered = settings.onlyRegistered();
        this.messages = messages;
        this.preparsed = Caffeine.newBuilder()
                .maximumWeight(settings.cache().toBytes())
                .weigher((String text, PreparsedDocumentEntry entry) -> text.length())
                .build();
        this.byHash = Caffeine.newBuilder()
                .maximumWeight(settings.cache().toBytes())
                .weigher((String hash, String text) -> text.length())
                .build();
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        try {
            return CompletableFuture.completedFuture(document(input, parseAndValidate));
        } catch (RequestRejectedException rejection) {
            Locale language = input.getLocale() == null ? Locale.ENGLISH : input.getLocale();
            return CompletableFuture.completedFuture(
                    new PreparsedDocumentEntry(List.of(rejection.toGraphQlError(messages, language))));
        } catch (AbortExecutionException refused) {
            List<GraphQLError> errors = refused.getUnderlyingErrors();
            return CompletableFuture.completedFuture(
                    new PreparsedDocumentEntry(errors.isEmpty() ? List.of(refused) : errors));
        }
    }

    private PreparsedDocumentEntry document(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        Object persisted =
                input.getExtensions() == null ? null : input.getExtensions().get(PERSISTED_QUERY);
        String hash = persisted == null ? null : hash(persisted);
        String text = text(input.getQuery(), hash);
        if (onlyRegistered && !trustedDocuments.contains(text)) {
            throw RequestRejectedException.of(Classification.FORBIDDEN, "document.not-registered");
        }
        PreparsedDocumentEntry entry = preparsed(text, input, parseAndValidate);
        if (entry.hasErrors()) {
            return entry;
        }
        if (hash != null) {
            byHash.put(hash, text);
        }
        return entry;
    }

    /** When many requests send the same document at once, one of them parses it and the others wait. */
    private PreparsedDocumentEntry preparsed(
            String text, ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        AtomicReference<@Nullable PreparsedDocumentEntry> refused = new AtomicReference<>();
        PreparsedDocumentEntry valid = preparsed.get(text, absent -> {
            PreparsedDocumentEntry entry = parseAndValidate.apply(input.transform(builder -> builder.query(text)));
            refused.set(entry);
            return entry.hasErrors() ? null : entry;
        });
        return valid == null ? Objects.requireNonNull(refused.get()) : valid;
    }

    private String text(String query, @Nullable String hash) {
        if (hash == null) {
            return query;
        }
        if (!query.equals(PersistedQuerySupport.PERSISTED_QUERY_MARKER)) {
            if (!Sha256.of(query).equals(hash)) {
                throw RequestRejectedException.of(Classification.BAD_REQUEST, "document.hash");
            }
            return query;
        }
        String known = byHash.getIfPresent(hash);
        if (known != null) {
            return known;
        }
        // the protocol prescribes this message and code for clients
        return trustedDocuments
                .find(hash)
                .orElseThrow(() -> RequestRejectedException.of(Classification.BAD_REQUEST, "document.unknown")
                        .withExtension("code", "PERSISTED_QUERY_NOT_FOUND"));
    }

    private static String hash(Object persisted) {
        if (persisted instanceof Map<?, ?> map
                && map.get("version") instanceof Integer version
                && version == 1
                && map.get("sha256Hash") instanceof String hash
                && hash.toLowerCase(Locale.ROOT).matches(HASH)) {
            return hash.toLowerCase(Locale.ROOT);
        }
        throw RequestRejectedException.of(Classification.BAD_REQUEST, "document.persisted");
    }
}
