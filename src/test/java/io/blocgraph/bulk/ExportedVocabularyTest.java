/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * What the graph stores is either in a file of an export or listed in {@code not-exported.properties}, with the reason. {@link
 * BulkExporterTest} shows that it comes back.
 */
class ExportedVocabularyTest {

    private static final String EXPORTS =
            BulkTables.ALL.stream().map(BulkTable::export).collect(Collectors.joining("\n"));

    @ParameterizedTest
    @CsvSource({"labels, [:|&]", "relationships, [:|]", "properties, [.{]\\s?"})
    void isExportedOrListed(String kind, String before) throws IOException {
        Set<String> missing = new TreeSet<>();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:graph-vocabulary/*.properties")) {
            Properties names = PropertiesLoaderUtils.loadProperties(file);
            names(names, kind)
                    .filter(name -> !Pattern.compile(before + name + "\\b")
                            .matcher(EXPORTS)
                            .find())
                    .forEach(missing::add);
        }

        assertThat(missing).isEqualTo(names(notExported(), kind).collect(Collectors.toCollection(TreeSet::new)));
    }

    static Properties notExported() throws IOException {
        return PropertiesLoaderUtils.loadProperties(new ClassPathResource("io/blocgraph/bulk/not-exported.properties"));
    }

    private static Stream<String> names(Properties names, String kind) {
        return names.stringPropertyNames().stream()
                .filter(key -> key.equals(kind) || key.startsWith(kind + "."))
                .flatMap(key -> Arrays.stream(names.getProperty(key).strip().split("\\s+")))
                .filter(name -> !name.isEmpty());
    }
}
