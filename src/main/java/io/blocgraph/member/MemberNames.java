/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.member;

import io.blocgraph.graph.VietnameseText;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Derives the properties by which a member is found and sorted. */
public final class MemberNames {

    /** The properties that can change over time. */
    static final List<String> VERSIONED_PROPERTIES = List.of("fullName", "sortKey", "fullSortKey", "words");

    /** The stored name of an anonymized member, in both languages in case it is shown without being localized. */
    public static final String ANONYMIZED = "Đảng viên đã ẩn danh / Anonymized member";

    private MemberNames() {}

    /**
     * Localizes the name of an anonymized member.
     *
     * @param name a stored name, or any other value
     * @param messages the source of messages
     * @param locale the language
     * @return the localized name if it is {@link #ANONYMIZED}, otherwise the value itself; null for null
     */
    public static @Nullable Object localize(@Nullable Object name, MessageSource messages, Locale locale) {
        return ANONYMIZED.equals(name) ? messages.getMessage("member.anonymized", null, locale) : name;
    }

    /**
     * Returns the properties that depend on the name and the code of a member.
     *
     * @param fullName the full name, family name first
     * @param code the code
     * @return the name, the code and their keys
     */
    public static Map<String, Object> propertiesOf(String fullName, String code) {
        Map<String, Object> properties = new HashMap<>(keysOf(fullName, code));
        properties.putAll(codeKeysOf(code));
        properties.put("fullName", fullName);
        properties.put("code", code);
        return properties;
    }

    /**
     * Returns the keys of a code.
     *
     * @param code the code
     * @return the key by which it is found and kept unique, and the sort key
     */
    public static Map<String, Object> codeKeysOf(String code) {
        return Map.of(
                "codeKey", VietnameseText.codeKey(code),
                "codeSortKey", VietnameseText.sortKey(code));
    }

    /**
     * Returns the keys of a name, which change with it.
     *
     * @param fullName the full name, family name first
     * @param code the code
     * @return the sort keys and the search words
     */
    public static Map<String, Object> keysOf(String fullName, String code) {
        return Map.of(
                "sortKey", VietnameseText.givenNameSortKey(fullName),
                "fullSortKey", VietnameseText.sortKey(fullName),
                "words", VietnameseText.words(fullName, code));
    }
}
