/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql.document;

import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The registered documents: those of the screens, and those of a directory. */
@Component
class TrustedDocuments {

    private final Map<String, String> documentsByHash = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    TrustedDocuments(DocumentProperties settings) {
        new ApplicationDocuments().readAll("**/*").forEach(text -> register("A document of the screens", text));
        Path directory = settings.registered();
        if (directory != null) {
            register(directory.toUri() + "/**/*.graphql");
        }
    }

    private void register(String pattern) {
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                register(file.getDescription(), file.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void register(String file, String text) {
        try {
            new Parser()
                    .parseDocument(text).getDefinitionsOfType(OperationDefinition.class).stream()
                            .map(OperationDefinition::getName)
                            .filter(name -> name != null)
                            .forEach(names::add);
        } catch (InvalidSyntaxException notGraphQl) {
            throw new IllegalStateException(
                    "%s is not a GraphQL document: %s".formatted(file, notGraphQl.getMessage()));
        }
        documentsByHash.put(Sha256.of(text), text);
        documentsByHash.put(Sha256.of(normalize(text)), text);
    }

    /** Returns whether a document is registered, ignoring line endings and surrounding white space. */
    boolean contains(String text) {
        return documentsByHash.containsKey(Sha256.of(normalize(text)));
    }

    /** Finds the document with a hash. */
    Optional<String> find(String hash) {
        return Optional.ofNullable(documentsByHash.get(hash));
    }

    /**
     * {@return whether a name is that of a registered operation}
     *
     * @param operation the name
     */
    boolean names(String operation) {
        return names.contains(operation);
    }

    private static String normalize(String text) {
        return text.replace("\r\n", "\n").strip();
    }
}
