/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history.erasure;

import io.blocgraph.graph.VietnameseText;
import io.blocgraph.graph.WriteTransaction;
import io.blocgraph.graph.query.Row;
import io.blocgraph.history.ChangeContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Keeps erased codes from being reused. Only a digest is stored, salted for this graph and related to no node, so that a
 * code does not lead back to a person. Like all codes, they are compared by their key.
 */
@Component
public class RetiredCodes {

    private static final String CREATE_SALT =
            "MERGE (n:Lock {name: 'codes'}) ON CREATE SET n.salt = $salt RETURN n.salt AS salt";

    private static final String SALT = "MATCH (n:Lock {name: 'codes'}) RETURN n.salt AS salt";

    private static final String FIND = "MATCH (c:UsedCode) WHERE c.digest IN $digests RETURN c.digest AS digest";

    private static final String RETIRE = "MERGE (:UsedCode {digest: $digest})";

    RetiredCodes() {}

    /**
     * Finds codes that have been erased.
     *
     * @param context the context of the change that would use the codes
     * @param codes the codes
     * @return those that have been erased
     */
    public Set<String> find(ChangeContext context, Collection<String> codes) {
        List<Map<String, Object>> salts = context.read(SALT, Map.of());
        if (salts.isEmpty()) {
            // without a salt no code was ever retired
            return Set.of();
        }
        String salt = Row.of(salts.getFirst()).text("salt");
        Map<String, String> byDigest = new HashMap<>();
        for (String code : codes) {
            byDigest.put(digest(salt, code), code);
            byDigest.put(earlierDigest(salt, code), code);
        }
        return context.read(FIND, Map.of("digests", List.copyOf(byDigest.keySet()))).stream()
                .map(row -> Objects.requireNonNull(byDigest.get(Row.of(row).text("digest"))))
                .collect(Collectors.toSet());
    }

    /**
     * Retires a code.
     *
     * @param transaction the transaction of the erasure
     * @param code the code
     */
    void retire(WriteTransaction transaction, String code) {
        Map<String, Object> lock = transaction
                .write(CREATE_SALT, Map.of("salt", UUID.randomUUID().toString()))
                .getFirst();
        transaction.write(RETIRE, Map.of("digest", digest(Row.of(lock).text("salt"), code)));
    }

    private static String digest(String salt, String code) {
        return digest(salt, "", VietnameseText.codeKey(code));
    }

    /** Members' codes were once kept apart from those of units, and compared without regard to case alone. */
    private static String earlierDigest(String salt, String code) {
        return digest(salt, "Member", code.toLowerCase(Locale.ROOT));
    }

    private static String digest(String salt, String label, String code) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            String text = String.join("\n", salt, label, code);
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
