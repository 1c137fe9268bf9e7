/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class KnownKindTest {

    private final JsonMapper json = new JsonMapper();

    @Test
    void aKindThatADeploymentAddedIsShownAsAnother() {
        assertThat(json.readValue("\"PROVINCE\"", KnownKind.class)).isEqualTo(KnownKind.OTHER);
    }

    @Test
    void aKnownKindIsItself() {
        assertThat(json.readValue("\"CLUSTER\"", KnownKind.class)).isEqualTo(KnownKind.CLUSTER);
    }
}
