/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.graphql.support.DocumentSource;
import reactor.core.publisher.Mono;

/**
 * Reads the documents of the application. A fragment that several documents share, such as {@code UnitRef}, stands in a file of its
 * name in {@code graphql-fragments}; a document that spreads it without defining it is completed with it.
 */
public final class ApplicationDocuments implements DocumentSource {

    private static final String DOCUMENTS = "graphql-documents/";
    private static final String FRAGMENTS = "graphql-fragments/";
    private static final String ENDING = ".graphql";

    private static final Pattern SPREAD = Pattern.compile("\\.\\.\\.\\s*(?!on\\b)(\\w+)");
    private static final Pattern DEFINITION = Pattern.compile("\\bfragment\\s+(\\w+)\\s+on\\b");

    private final Map<String, String> documents = new ConcurrentHashMap<>();

    @Override
    public Mono<String> getDocument(String name) {
        return Mono.fromSupplier(() -> read(name));
    }

    /**
     * Reads a document.
     *
     * @param name its path below {@code graphql-documents}, without the ending
     * @return the document, with all fragments that it needs
     * @throws UncheckedIOException if there is no such document, or a fragment is missing
     */
    public String read(String name) {
        return documents.computeIfAbsent(name, it -> complete(text(new ClassPathResource(DOCUMENTS + it + ENDING))));
    }

    /**
     * Reads all documents in a folder.
     *
     * @param pattern the folder below {@code graphql-documents}, as an Ant pattern: {@code **}{@code /*} for all of them
     * @return the documents, with all fragments that they need
     */
    public List<String> readAll(String pattern) {
        try {
            List<String> all = new ArrayList<>();
            String location = "classpath:" + DOCUMENTS + pattern + ENDING;
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(location)) {
                all.add(complete(text(file)));
            }
            return all;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String complete(String document) {
        StringBuilder complete = new StringBuilder(document);
        Set<String> known = new HashSet<>(names(DEFINITION, document));
        Deque<String> missing = new ArrayDeque<>(names(SPREAD, document));
        while (!missing.isEmpty()) {
            String name = missing.removeFirst();
            if (known.add(name)) {
                String fragment = text(new ClassPathResource(FRAGMENTS + name + ENDING));
                complete.append('\n').append(fragment);
                missing.addAll(names(SPREAD, fragment));
            }
        }
        return complete.toString();
    }

    private static List<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
