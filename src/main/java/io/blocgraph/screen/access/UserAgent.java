package io.blocgraph.screen.access;

import java.util.List;
import java.util.Optional;

/** What people call their browser, by what it says that it is. */
final class UserAgent {

    /** Each says of itself the names of those after it too. */
    private static final List<String> BROWSERS = List.of("Edg", "OPR", "CocCoc", "Firefox", "Chrome", "Safari");

    private static final List<String> SYSTEMS = List.of("Android", "iPhone", "iPad", "Windows", "Mac OS X", "Linux");

    private UserAgent() {}

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
