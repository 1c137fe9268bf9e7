/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

import io.blocgraph.graph.TextKeys;
import io.blocgraph.graph.query.Row;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Derives the words by which accounts are found. */
@Component
class AccountTextKeys implements TextKeys {

    @Override
    public String label() {
        return "Account";
    }

    @Override
    public String texts() {
        return "RETURN n.id AS id, n.name AS name, n.fullName AS fullName";
    }

    @Override
    public Map<String, Object> keys(Row texts) {
        return Map.of("words", AccountChanges.words(texts.text("name"), texts.text("fullName")));
    }
}
