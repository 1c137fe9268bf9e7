/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.member;

import io.blocgraph.graph.TextKeys;
import io.blocgraph.graph.query.Row;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Derives the keys of members, and of what they were or will be called. */
@Component
class MemberTextKeys implements TextKeys {

    @Override
    public String texts() {
        return """
                WITH n WHERE n:Member OR (n:Description AND n.fullName IS NOT NULL)
                OPTIONAL MATCH (n)<-[:DESCRIBED_BY /* ever */]-(m:Member)
                RETURN n.id AS id, n.fullName AS fullName, coalesce(m.code, n.code) AS code, m IS NULL AS itself,
                  coalesce(n.words = '', false) AS unsearchable""";
    }

    @Override
    public Map<String, Object> keys(Row texts) {
        String code = texts.text("code");
        Map<String, Object> keys = new HashMap<>(MemberNames.keysOf(texts.text("fullName"), code));
        if (texts.is("itself")) {
            keys.putAll(MemberNames.codeKeysOf(code));
        }
        if (texts.is("unsearchable")) {
            // anonymized members are not found by text
            keys.remove("words");
        }
        return keys;
    }
}
