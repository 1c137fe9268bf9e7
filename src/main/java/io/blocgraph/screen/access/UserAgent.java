/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.access;

import java.util.List;
import java.util.Optional;

/** Recognizes browsers and operating systems by the {@code User-Agent} header. */
final class UserAgent {

    /** Tokens of browsers, in order of precedence: each browser also sends tokens of later ones. */
    private static final List<String> BROWSERS = List.of("Edg", "OPR", "CocCoc", "Firefox", "Chrome", "Safari");

    private static final List<String> SYSTEMS = List.of("Android", "iPhone", "iPad", "Windows", "Mac OS X", "Linux");

    private UserAgent() {}

    /** Returns the name of the browser and, if known, of the operating system; empty for an unknown browser. */
    static Optional<String> describe(String agent) {
        return firstMatch(BROWSERS, agent)
                .map(browser -> browser.replace("Edg", "Edge").replace("OPR", "Opera")
                        + firstMatch(SYSTEMS, agent)
                                .map(system -> " · " + system)
                                .orElse(""));
    }

    private static Optional<String> firstMatch(List<String> names, String agent) {
        return names.stream().filter(agent::contains).findFirst();
    }
}
