/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.common;

import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.screen.common.Page.PageInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PagedListTest {

    private final List<String> asked = new ArrayList<>();

    /** 250 numbers in pages of 100. */
    private final PagedList<Integer> pages = new PagedList<>(this::page);

    @Test
    void onePageTellsHowManyRowsThereAre() {
        assertThat(pages.total()).isEqualTo(250);
        assertThat(asked).containsExactly("");
    }

    @Test
    void onlyVisibleRowsAreFetched() {
        assertThat(pages.fetch(90, 20)).startsWith(90).endsWith(109).hasSize(20);
        assertThat(asked).containsExactly("", "100");
    }

    @Test
    void fetchedRowsAreNotFetchedAgain() {
        pages.fetch(0, 100);
        pages.fetch(50, 50);
        assertThat(asked).containsExactly("");
    }

    @Test
    void aRowIsFoundWhereverItStands() {
        assertThat(pages.indexOf(it -> it == 205)).isEqualTo(205);
        assertThat(pages.indexOf(it -> it == 999)).isEqualTo(-1);
    }

    @Test
    void theListEndsWhereTheRowsEnd() {
        assertThat(pages.fetch(240, 100)).hasSize(10);
        assertThat(pages.fetch(400, 100)).isEmpty();
    }

    private Page<Integer> page(Optional<String> cursor) {
        asked.add(cursor.orElse(""));
        var from = cursor.map(Integer::valueOf).orElse(0);
        var to = Math.min(from + 100, 250);
        return new Page<>(250, IntStream.range(from, to).boxed().toList(), new PageInfo(to < 250, String.valueOf(to)));
    }
}
