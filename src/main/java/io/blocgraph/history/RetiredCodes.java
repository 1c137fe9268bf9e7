package io.blocgraph.history;

import io.blocgraph.graph.WriteTransaction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Codes that were taken from who bore them and are still never given again. Kept is a digest alone, salted for this graph and tied
 * to nothing, so that it leads from a code to nobody; capital letters do not count, as everywhere with codes.
 */
final class RetiredCodes {

    private static final String SALT =
            "MERGE (n:Lock {name: 'codes'}) ON CREATE SET n.salt = $salt RETURN n.salt AS salt";

    private final WriteTransaction transaction;

    RetiredCodes(WriteTransaction transaction) {
        this.transaction = transaction;
    }

    boolean contains(String label, String code) {
        return !transaction
                .read(
                        "MATCH (c:UsedCode {digest: $digest}) RETURN c.digest AS digest",
                        Map.of("digest", digest(label, code)))
                .isEmpty();
    }

    void retire(String label, String code) {
        transaction.write("MERGE (:UsedCode {digest: $digest})", Map.of("digest", digest(label, code)));
    }

    private String digest(String label, String code) {
        Object salt = transaction
                .write(SALT, Map.of("salt", UUID.randomUUID().toString()))
                .getFirst()
                .get("salt");
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            String text = String.join("\n", String.valueOf(salt), label, code.toLowerCase(Locale.ROOT));
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
