/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What users read of problems. */
class ProblemCodeTest {

    @Test
    void everyProblemHasAMessageInBothLanguages() {
        JavaClasses all = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.blocgraph");
        List<String> keys = all.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(ProblemCode.class))
                .flatMap(type -> Stream.of(type.reflect().getEnumConstants()))
                .map(code -> "problem." + code)
                .toList();

        assertThat(keys).contains("problem.STALE", "problem.ALREADY_SEATED");
        for (Locale locale : List.of(Locale.ROOT, Locale.of("vi"))) {
            assertThat(ResourceBundle.getBundle("messages", locale).keySet()).containsAll(keys);
        }
    }
}
