/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/**
 * The address under which calendar applications read the agenda of an account, without its secret.
 *
 * @param id its id
 * @param createdAt when it was created
 * @param lastUsedAt when it was last read, to the minute; null if never
 */
@Node
public record CalendarAddress(
        @Id String id, Instant createdAt, @Nullable Instant lastUsedAt) {}
