/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.explorer;

import java.util.UUID;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/**
 * A view of the explorer that an account has saved under a name.
 *
 * @param id its id
 * @param account the id of the account that owns it
 * @param name its name, unique in its account
 * @param address its address, which begins with {@code explorer}
 */
@Node
public record SavedView(@Id String id, String account, String name, String address) {

    static SavedView of(String account, String name, String address) {
        return new SavedView(UUID.randomUUID().toString(), account, name, address);
    }

    SavedView withName(String other) {
        return new SavedView(id, account, other, address);
    }

    SavedView withAddress(String other) {
        return new SavedView(id, account, name, other);
    }
}
