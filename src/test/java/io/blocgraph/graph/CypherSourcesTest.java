/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks all Cypher that stands in the source code, fragments and whole statements alike. */
class CypherSourcesTest {

    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*(?:/\\*\\*|\\*|//).*$");

    private static final Pattern LITERAL =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);

    private static final Pattern CYPHER =
            Pattern.compile("\\b(?:MATCH|WHERE|RETURN|EXISTS|COLLECT|COUNT|UNWIND|MERGE)\\b|\\]->|<-\\[|^\\(\\w\\)");

    /** A variable that a format puts in, {@code [%2$s:COVERS]}. */
    private static final Pattern FORMATTED_VARIABLE = Pattern.compile("([\\[(])%\\d\\$s(?=:)");

    @Test
    void namesOnlyWhatTheGraphHasAndSaysWhenItIsMatched() throws IOException {
        List<String> faults = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                for (String cypher : cypherIn(Files.readString(file))) {
                    try {
                        CypherFragment.of(cypher);
                    } catch (CypherFragmentException fault) {
                        faults.add(file + ": " + fault.getMessage());
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void findsTheCypherOfASource() {
        assertThat(cypherIn("a(\"MATCH (n)\", \"x\", \"\"\"\n  RETURN n\"\"\"); // \"MATCH (m)\""))
                .containsExactly("MATCH (n)", "\n  RETURN n", "MATCH (m)");
    }

    private static List<String> cypherIn(String source) {
        return LITERAL.matcher(COMMENT.matcher(source).replaceAll(""))
                .results()
                .map(literal -> literal.group(1) == null ? literal.group(2) : literal.group(1))
                .map(text -> FORMATTED_VARIABLE.matcher(text).replaceAll("$1x"))
                .filter(text -> CYPHER.matcher(text).find())
                .toList();
    }
}
