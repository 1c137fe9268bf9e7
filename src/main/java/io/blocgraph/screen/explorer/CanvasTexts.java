/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.explorer;

import io.blocgraph.screen.common.KnownKind;
import io.blocgraph.screen.common.Texts;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The localized texts of the browser element that draws the diagram. */
final class CanvasTexts {

    private CanvasTexts() {}

    static Map<String, Object> forLanguage(Locale language) {
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
            words.put(name, Texts.translate("explorer.canvas." + name));
        }
        words.put("status", translateAll("status.", Stream.of("FILLED", "ACTING", "VACANT", "LAPSED")));
        words.put("change", translateAll("explorer.change.", Stream.of("NEW", "GONE", "MOVED", "HANDED_OVER")));
        var kinds = translateAll("kind.", Arrays.stream(KnownKind.values()).map(KnownKind::name));
        kinds.put("PERSON", Texts.translate("kind.MEMBER"));
        words.put("kinds", kinds);
        words.put(
                "help",
                Stream.of("walk", "enter", "fold", "second", "zoom", "all", "escape", "present", "help")
                        .map(it -> List.of(
                                Texts.translate("explorer.key." + it), Texts.translate("explorer.key." + it + ".does")))
                        .toList());
        return words;
    }

    private static Map<String, String> translateAll(String prefix, Stream<String> names) {
        var all = new LinkedHashMap<String, String>();
        names.forEach(it -> all.put(it, Texts.translate(prefix + it)));
        return all;
    }
}
