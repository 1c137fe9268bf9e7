package io.blocgraph.screen.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.blocgraph.screen.structure.Page.PageInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PagesTest {

    private final List<String> asked = new ArrayList<>();

    /** 250 numbers in pages of 100. */
    private final Pages<Integer> pages = new Pages<>(this::page);

    @Test
    void onePageTellsHowManyRowsThereAre() {
        assertThat(pages.total()).isEqualTo(250);
        assertThat(asked).containsExactly("");
    }

    @Test
    void onlyWhatIsLookedAtIsRead() {
        assertThat(pages.rows(90, 20)).startsWith(90).endsWith(109).hasSize(20);
        assertThat(asked).containsExactly("", "100");
    }

    @Test
    void whatIsReadOnceIsNotAskedForAgain() {
        pages.rows(0, 100);
        pages.rows(50, 50);
        assertThat(asked).containsExactly("");
    }

    @Test
    void aRowIsFoundWhereverItStands() {
        assertThat(pages.indexOf(it -> it == 205)).isEqualTo(205);
        assertThat(pages.indexOf(it -> it == 999)).isEqualTo(-1);
    }

    @Test
    void theListEndsWhereTheRowsEnd() {
        assertThat(pages.rows(240, 100)).hasSize(10);
        assertThat(pages.rows(400, 100)).isEmpty();
    }

    private Page<Integer> page(Optional<String> cursor) {
        asked.add(cursor.orElse(""));
        var from = cursor.map(Integer::valueOf).orElse(0);
        var to = Math.min(from + 100, 250);
        return new Page<>(250, IntStream.range(from, to).boxed().toList(), new PageInfo(to < 250, String.valueOf(to)));
    }
}
