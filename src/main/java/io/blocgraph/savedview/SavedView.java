/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.savedview;

import java.util.UUID;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/**
 * A view of a screen that an account has saved under a name.
 *
 * @param id its id
 * @param account the id of the account that owns it
 * @param name its name, unique in its account
 * @param address its address, which begins with the name of the screen
 */
@Node
public record SavedView(@Id String id, String account, String name, String address) {

    /**
     * Returns the screen that an address leads to.
     *
     * @param address the address, such as {@code people?status=OFFICIAL}
     * @return its first segment
     */
    static String screen(String address) {
        return address.split("[/?]", 2)[0];
    }

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
