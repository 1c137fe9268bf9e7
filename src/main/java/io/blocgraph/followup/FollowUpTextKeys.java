/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import io.blocgraph.graph.TextKeys;
import io.blocgraph.graph.VietnameseText;
import io.blocgraph.graph.query.Row;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The words by which records are found, without regard to diacritics. */
@Component
public class FollowUpTextKeys implements TextKeys {

    /** The properties in which words are looked for. */
    private static final List<String> TEXTS = List.of("title", "number", "content", "conclusion", "raisedBy", "result");

    @Override
    public String texts() {
        return """
                WITH n WHERE n:FollowUp
                RETURN n.id AS id, n.title AS title, n.number AS number, n.content AS content, n.conclusion AS conclusion,
                  n.raisedBy AS raisedBy, n.result AS result""";
    }

    @Override
    public Map<String, Object> keys(Row texts) {
        return Map.of("words", words(texts.values()));
    }

    /**
     * Returns the words of a record, as they are looked for.
     *
     * @param properties the properties of the record
     * @return the words of its texts; empty if it has none
     */
    public static String words(Map<String, ?> properties) {
        return VietnameseText.words(TEXTS.stream()
                .map(properties::get)
                .filter(String.class::isInstance)
                .toArray(String[]::new));
    }
}
