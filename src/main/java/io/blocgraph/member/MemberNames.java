package io.blocgraph.member;

import io.blocgraph.graph.VietnameseText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** What is said of a member, and by what they are found and put in order. */
public final class MemberNames {

    /** The properties that can change in the life of a member. */
    static final List<String> VERSIONED_PROPERTIES = List.of("fullName", "sortKey", "fullSortKey", "words");

    /** What stands in the graph where the name of somebody was who has been anonymized: in both languages, if nobody translates it. */
    public static final String ANONYMIZED = "Đảng viên đã ẩn danh / Anonymized member";

    private MemberNames() {}

    /**
     * A name as it is shown.
     *
     * @param name a name of the graph, or any other value
     * @param messages where the sentences are
     * @param locale the language
     * @return the same; in that language where it stands for somebody who has been anonymized
     */
    public static @Nullable Object localize(@Nullable Object name, MessageSource messages, Locale locale) {
        return ANONYMIZED.equals(name) ? messages.getMessage("member.anonymized", null, locale) : name;
    }

    /**
     * The properties that follow from a member's name and code.
     *
     * @param fullName the name, family name first
     * @param code the code
     * @return both, and by what the member is found and put in order
     */
    public static Map<String, Object> propertiesOf(String fullName, String code) {
        return Map.of(
                "fullName", fullName,
                "code", code,
                "sortKey", VietnameseText.givenNameSortKey(fullName),
                "fullSortKey", VietnameseText.sortKey(fullName),
                "words", VietnameseText.words(fullName, code));
    }
}
