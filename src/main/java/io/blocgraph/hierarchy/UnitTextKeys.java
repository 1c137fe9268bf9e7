/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.hierarchy;

import io.blocgraph.graph.TextKeys;
import io.blocgraph.graph.VietnameseText;
import io.blocgraph.graph.query.Row;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Derives the keys of units, of what they were or will be called, and of their former codes. */
@Component
class UnitTextKeys implements TextKeys {

    @Override
    public String texts() {
        return """
                WITH n WHERE n:Unit OR n:FormerCode OR (n:Description AND n.name IS NOT NULL)
                RETURN n.id AS id, n.name AS name, n.code AS code""";
    }

    @Override
    public Map<String, Object> keys(Row texts) {
        String code = texts.text("code");
        return texts.textIfAny("name")
                .map(name -> UnitNames.keysOf(name, code))
                .orElseGet(() -> Map.of("codeKey", VietnameseText.codeKey(code)));
    }
}
