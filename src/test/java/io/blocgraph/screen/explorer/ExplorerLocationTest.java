/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplorerLocationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "form=radial",
                "asOf=2024-01-01&measure=assignmentAge",
                "as=table&chosen=dn-023,dn-m0006&compare=2009-12-31&folded=dn-c01,dn-c02&form=free&opened=dn-001&without=dn-m0006"
            })
    void everyOptionIsPartOfTheUrl(String query) {
        assertThat(address(query).href().replace("%2C", ","))
                .isEqualTo("explorer/DN" + (query.isEmpty() ? "" : "?" + query));
    }

    @Test
    void invalidParametersAreIgnored() {
        assertThat(address("asOf=tomorrow&form=cube&measure=&chosen=,,").href()).isEqualTo("explorer/DN");
    }

    @Test
    void whatIsFoldedAndOpenedAgainLeavesNoTrace() {
        var address = address("");

        assertThat(address.withFolded("dn-c01", true).withFolded("dn-c01", false))
                .isEqualTo(address);
        assertThat(address.withFolded("dn-001", false).opened()).containsExactly("dn-001");
    }

    private static ExplorerLocation address(String query) {
        return ExplorerParameters.read(
                Optional.of("DN"), query.isEmpty() ? QueryParameters.empty() : QueryParameters.fromString(query));
    }
}
