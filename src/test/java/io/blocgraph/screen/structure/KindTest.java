package io.blocgraph.screen.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class KindTest {

    private final JsonMapper json = new JsonMapper();

    @Test
    void aKindThatADeploymentAddedIsShownAsAnother() {
        assertThat(json.readValue("\"PROVINCE\"", Kind.class)).isEqualTo(Kind.OTHER);
    }

    @Test
    void aKnownKindIsItself() {
        assertThat(json.readValue("\"CLUSTER\"", Kind.class)).isEqualTo(Kind.CLUSTER);
    }
}
