/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.importer;

import java.util.UUID;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/**
 * What the columns of a list mean, kept for the next list of the same shape.
 *
 * @param id the id
 * @param account the name of the account that owns it
 * @param shape what lists of the same shape have in common, unique in its account
 * @param name the name of the file from which it comes
 * @param mapping the mapping as JSON
 */
@Node
record SavedMapping(@Id String id, String account, String shape, String name, String mapping) {

    static SavedMapping of(String account, String shape, String name, String mapping) {
        return new SavedMapping(UUID.randomUUID().toString(), account, shape, name, mapping);
    }
}
