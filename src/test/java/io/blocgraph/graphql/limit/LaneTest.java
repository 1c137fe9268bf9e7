package io.blocgraph.graphql.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.blocgraph.graphql.Refusal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.http.HttpStatus;

/** Heavy requests take turns; light ones do not wait for them. */
class LaneTest {

    private static final int LIGHT = 10;
    private static final int HEAVY = 11;

    private final Lane lane = new Lane(new Binder(new MapConfigurationPropertySource(Map.of(
                    "blocgraph.limits.light", LIGHT, "blocgraph.limits.heavy", 3, "blocgraph.limits.patience", "1ms")))
            .bindOrCreate("blocgraph.limits", Limits.class));

    @Test
    void heavyOnesWaitForEachOther() {
        Lane.Turn first = lane.turn();
        first.begin(2, HEAVY);

        assertThatThrownBy(() -> lane.turn().begin(2, HEAVY))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE));

        first.end();
        lane.turn().begin(2, HEAVY);
    }

    @Test
    void lightOnesPass() {
        lane.turn().begin(3, HEAVY);

        lane.turn().begin(3, LIGHT);
    }

    @Test
    void theWidestGetsItsTurnToo() {
        Lane.Turn widest = lane.turn();

        widest.begin(100, HEAVY);
        widest.end();
        widest.end();

        lane.turn().begin(3, HEAVY);
        assertThatThrownBy(() -> lane.turn().begin(1, HEAVY)).isInstanceOf(Refusal.class);
    }
}
