/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticMessageSource;

class LocalizedMessageTest {

    @ParameterizedTest
    @CsvSource({"en, 1 Apr 2027", "vi, 01/04/2027"})
    void daysAreWrittenAsTheLanguageDoes(Locale locale, String written) {
        StaticMessageSource messages = new StaticMessageSource();
        messages.addMessage("day", locale, "{0}");

        assertThat(LocalizedMessage.of("day", LocalDate.of(2027, 4, 1)).resolve(locale, messages))
                .isEqualTo(written);
    }
}
