/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.blocgraph.access.AccountPermissions;
import io.blocgraph.access.CurrentAccount;
import io.blocgraph.screen.StubGraphQlService;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class GraphQlQueriesTest {

    private final GraphQlQueries queries = new GraphQlQueries(new StubGraphQlService(), account());

    @Test
    void fieldOfAnExistingUnitIsRead() {
        assertThat(chainOf("DN-023").links()).isNotEmpty();
    }

    @Test
    void fieldOfAUnitThatIsGoneIsNotFound() {
        assertThatExceptionOfType(QueryFailedException.class)
                .isThrownBy(() -> chainOf("GONE"))
                .extracting(QueryFailedException::reason)
                .isEqualTo(QueryFailedException.Reason.NOT_FOUND);
    }

    private Chain chainOf(String code) {
        return queries.read("unit-chain", Optional.empty(), Map.of("code", code), "unit.chain", Chain.class);
    }

    private static CurrentAccount account() {
        var account = Mockito.mock(CurrentAccount.class);
        var permissions = new AccountPermissions(
                "key",
                "key",
                "Key",
                Optional.empty(),
                Set.of(),
                List.of(),
                Optional.empty(),
                false,
                false,
                Optional.empty());
        Mockito.when(account.requirePermissions()).thenReturn(permissions);
        return account;
    }
}
