/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts of the API and of the screens, as their files have them in both languages. */
class TextFilesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)[,}]");

    private static final Pattern SECTION = Pattern.compile("# ([\\w-]+): .+");

    @ParameterizedTest
    @ValueSource(strings = {"messages", "vaadin-i18n/translations"})
    void bothLanguagesHaveTheSameKeysInTheSameOrder(String file) throws IOException {
        assertThat(keys(file + "_vi")).containsExactlyElementsOf(keys(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "vaadin-i18n/translations"})
    void bothLanguagesHaveTheSamePlaceholders(String file) throws IOException {
        Map<String, String> vietnamese = texts(file + "_vi");

        assertThat(texts(file))
                .allSatisfy((key, english) -> assertThat(vietnamese)
                        .hasEntrySatisfying(
                                key, text -> assertThat(arguments(text)).isEqualTo(arguments(english))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "messages_vi", "vaadin-i18n/translations", "vaadin-i18n/translations_vi"})
    void keysAreSortedAndUnique(String file) throws IOException {
        assertThat(keys(file)).isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "messages_vi", "vaadin-i18n/translations", "vaadin-i18n/translations_vi"})
    void everySectionHasOneHeading(String file) throws IOException {
        List<String> headings = lines(file).stream()
                .map(SECTION::matcher)
                .filter(heading -> heading.matches())
                .map(heading -> heading.group(1))
                .toList();
        List<String> sections =
                keys(file).stream().map(key -> key.split("\\.")[0]).distinct().toList();

        assertThat(headings).isEqualTo(sections);
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "messages_vi", "vaadin-i18n/translations", "vaadin-i18n/translations_vi"})
    void noTextIsEmpty(String file) throws IOException {
        assertThat(texts(file).values())
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).isNotBlank());
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map(argument -> argument.group(1))
                .collect(Collectors.toSet());
    }

    private static Map<String, String> texts(String file) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        entries(file).forEach(entry -> texts.put(entry[0], entry[1]));
        return texts;
    }

    private static List<String> keys(String file) throws IOException {
        return entries(file).stream().map(entry -> entry[0]).toList();
    }

    private static List<String[]> entries(String file) throws IOException {
        return lines(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("=", 2))
                .toList();
    }

    private static List<String> lines(String file) throws IOException {
        return Files.readAllLines(RESOURCES.resolve(file + ".properties"));
    }
}
