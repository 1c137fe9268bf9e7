/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.convert.ConvertWith;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;
import org.springframework.data.neo4j.core.schema.Property;

/**
 * A personal token without its secret.
 *
 * @param id the token's id
 * @param name its purpose
 * @param role the highest role that it allows
 * @param unit the unit to which it is restricted; null if unrestricted
 * @param createdAt when it was created
 * @param expiresAt when it expires or expired
 * @param lastUsedAt when it was last used, to the minute; null if never
 */
@Node
public record PersonalToken(
        @Id String id,
        String name,
        Role role,

        @Property(readOnly = true) @ConvertWith(converter = UnitRefReader.class)
        Grant.@Nullable UnitRef unit,

        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt) {}
