/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.exchange.Table;
import io.blocgraph.exchange.TableFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The list of a response as a table. */
class ResponseTableTest {

    private static Object data(String json) {
        return JsonMapper.shared().readValue(json, Map.class);
    }

    @Test
    void nodesAreRowsAndFieldsAreColumns() throws IOException {
        Table<?> table = ResponseTable.of(data("""
                {"unit": {"code": "B", "members": {"totalCount": 2, "edges": [
                  {"cursor": "a", "node": {"fullName": "An", "bornOn": "1958-03-05", "cell": null, "seats": []}},
                  {"cursor": "b", "node": {"fullName": "Bình", "bornOn": null, "cell": {"code": "C", "parent": {"code": "O"}},
                    "seats": [{"__typename": "Seat", "role": "SECRETARY", "unit": {"code": "C"}}, {"role": "MEMBER", "unit": {"code": "B"}}]}}
                ]}}}""")).orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableFormat.CSV.write(table, out);

        assertThat(table.title()).isEqualTo("members");
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "\uFEFFfullName,bornOn,cell.code,cell.parent.code,seats",
                        "An,1958-03-05,,,",
                        "Bình,,C,O,SECRETARY · C; MEMBER · B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"unit\": {\"code\": \"B\"}}", "{\"a\": {\"nodes\": []}, \"b\": {\"nodes\": []}}"})
    void noListOrSeveralAreNoTable(String json) {
        assertThat(ResponseTable.of(data(json))).isEmpty();
    }
}
