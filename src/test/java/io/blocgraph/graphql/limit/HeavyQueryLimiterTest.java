/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.blocgraph.graphql.RequestRejectedException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.http.HttpStatus;

/** Heavy requests take turns; light ones do not wait for them. */
class HeavyQueryLimiterTest {

    private static final int LIGHT = 10;
    private static final int HEAVY = 11;

    private final HeavyQueryLimiter heavyQueryLimiter =
            new HeavyQueryLimiter(new Binder(new MapConfigurationPropertySource(Map.of(
                            "blocgraph.limits.light",
                            LIGHT,
                            "blocgraph.limits.heavy",
                            3,
                            "blocgraph.limits.patience",
                            "1ms")))
                    .bindOrCreate("blocgraph.limits", LimitProperties.class));

    @Test
    void heavyOnesWaitForEachOther() {
        HeavyQueryLimiter.Permit first = heavyQueryLimiter.newPermit();
        first.acquire(2, HEAVY);

        assertThatThrownBy(() -> heavyQueryLimiter.newPermit().acquire(2, HEAVY))
                .isInstanceOfSatisfying(
                        RequestRejectedException.class,
                        rejection -> assertThat(rejection.status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE));

        first.release();
        heavyQueryLimiter.newPermit().acquire(2, HEAVY);
    }

    @Test
    void lightOnesPass() {
        heavyQueryLimiter.newPermit().acquire(3, HEAVY);

        heavyQueryLimiter.newPermit().acquire(3, LIGHT);
    }

    @Test
    void theWidestGetsItsTurnToo() {
        HeavyQueryLimiter.Permit widest = heavyQueryLimiter.newPermit();

        widest.acquire(100, HEAVY);
        widest.release();
        widest.release();

        heavyQueryLimiter.newPermit().acquire(3, HEAVY);
        assertThatThrownBy(() -> heavyQueryLimiter.newPermit().acquire(1, HEAVY))
                .isInstanceOf(RequestRejectedException.class);
    }
}
