package io.blocgraph.member;

import io.blocgraph.graph.VietnameseText;
import java.util.List;
import java.util.Map;

/** What is said of a member, and by what they are found and put in order. */
public final class MemberText {

    /** The properties that can change in the life of a member. */
    static final List<String> SAID = List.of("fullName", "sortKey", "fullSortKey", "words");

    private MemberText() {}

    /**
     * The properties that follow from a member's name and code.
     *
     * @param fullName the name, family name first
     * @param code the code
     * @return both, and by what the member is found and put in order
     */
    public static Map<String, Object> of(String fullName, String code) {
        return Map.of(
                "fullName", fullName,
                "code", code,
                "sortKey", VietnameseText.givenNameSortKey(fullName),
                "fullSortKey", VietnameseText.sortKey(fullName),
                "words", VietnameseText.words(fullName, code));
    }
}
