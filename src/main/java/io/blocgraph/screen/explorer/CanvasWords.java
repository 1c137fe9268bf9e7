package io.blocgraph.screen.explorer;

import io.blocgraph.screen.structure.Kind;
import io.blocgraph.screen.structure.Words;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The texts that our element writes on the canvas and says, in the reader's language. */
final class CanvasWords {

    private CanvasWords() {}

    static Map<String, Object> in(Locale language) {
        var words = new LinkedHashMap<String, Object>();
        words.put("language", language.toLanguageTag());
        for (var name : List.of(
                "label",
                "members",
                "folded",
                "foldedWithLines",
                "answers",
                "place",
                "helpTitle",
                "zoomIn",
                "zoomOut",
                "whole",
                "keys")) {
            words.put(name, Words.say("explorer.canvas." + name));
        }
        words.put("status", all("status.", Stream.of("FILLED", "ACTING", "VACANT", "LAPSED")));
        words.put("change", all("explorer.change.", Stream.of("NEW", "GONE", "MOVED", "HANDED_OVER")));
        var kinds = all("kind.", Arrays.stream(Kind.values()).map(Kind::name));
        kinds.put("PERSON", Words.say("kind.MEMBER"));
        words.put("kinds", kinds);
        words.put(
                "help",
                Stream.of("walk", "enter", "fold", "second", "zoom", "all", "escape", "present", "help")
                        .map(it -> List.of(Words.say("explorer.key." + it), Words.say("explorer.key." + it + ".does")))
                        .toList());
        return words;
    }

    private static Map<String, String> all(String prefix, Stream<String> names) {
        var all = new LinkedHashMap<String, String>();
        names.forEach(it -> all.put(it, Words.say(prefix + it)));
        return all;
    }
}
