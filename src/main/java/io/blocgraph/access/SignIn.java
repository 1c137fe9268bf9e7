/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

import java.time.Instant;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;
import org.springframework.data.neo4j.core.schema.Property;

/**
 * A sign-in through the screens. One that is not stored is over.
 *
 * @param id its id
 * @param signedInAt when it began
 * @param lastUsedAt when it was last used, to the minute
 * @param address the client's address
 * @param userAgent the browser's user agent
 */
@Node
public record SignIn(
        @Id String id,
        @Property("at") Instant signedInAt,
        Instant lastUsedAt,
        String address,
        @Property("agent") String userAgent) {}
