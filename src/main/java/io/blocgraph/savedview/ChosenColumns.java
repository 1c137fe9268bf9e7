/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.savedview;

import java.util.List;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/**
 * The columns of a list that an account has chosen.
 *
 * @param id its id, made of the account and the list
 * @param account the id of the account that owns it
 * @param columns the names of the columns
 */
@Node
record ChosenColumns(@Id String id, String account, List<String> columns) {

    static String id(String account, String list) {
        return account + "." + list;
    }
}
