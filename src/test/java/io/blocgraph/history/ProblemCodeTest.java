/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What users read of problems. */
class ProblemCodeTest {

    @Test
    void everyProblemHasAMessageInBothLanguages() {
        List<String> keys = codes(type -> true).map(code -> "problem." + code).toList();

        assertThat(keys).contains("problem.STALE", "problem.ALREADY_SEATED");
        for (Locale locale : List.of(Locale.ROOT, Locale.of("vi"))) {
            assertThat(ResourceBundle.getBundle("messages", locale).keySet()).containsAll(keys);
        }
    }

    /** Those of imported lists are explained where they are shown, beside the rows. */
    @Test
    void everyProblemOfAChangeIsExplained() throws IOException {
        String page = Files.readString(Path.of("docs/changes.md"));

        assertThat(codes(type -> !type.getPackageName().endsWith(".importer")))
                .contains("STALE")
                .filteredOn(code -> !page.contains("`" + code + "`"))
                .isEmpty();
    }

    private static Stream<String> codes(Predicate<JavaClass> wanted) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.blocgraph").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(ProblemCode.class))
                        .filter(wanted)
                        .flatMap(type -> Stream.of(type.reflect().getEnumConstants()))
                        .map(String::valueOf);
    }
}
