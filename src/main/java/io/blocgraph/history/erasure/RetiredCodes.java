package io.blocgraph.history.erasure;

import io.blocgraph.graph.WriteTransaction;
import io.blocgraph.history.ChangeContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Keeps the codes that were erased with an identity, which are never given again. Only a digest is kept, salted for this graph and
 * related to nothing, so that it leads from a code to nobody. Case does not matter, as everywhere with codes.
 */
@Component
public class RetiredCodes {

    private static final String CREATE_SALT =
            "MERGE (n:Lock {name: 'codes'}) ON CREATE SET n.salt = $salt RETURN n.salt AS salt";

    private static final String SALT = "MATCH (n:Lock {name: 'codes'}) RETURN n.salt AS salt";

    private static final String FIND = "MATCH (c:UsedCode {digest: $digest}) RETURN c.digest AS digest";

    private static final String RETIRE = "MERGE (:UsedCode {digest: $digest})";

    RetiredCodes() {}

    /**
     * Tells whether a code was that of somebody who has been erased.
     *
     * @param context the context of the change that would give it
     * @param label the label of the nodes that have such codes
     * @param code the code
     * @return whether it was
     */
    public boolean contains(ChangeContext context, String label, String code) {
        // without a salt no code was ever retired
        List<Map<String, Object>> salts = context.read(SALT, Map.of());
        return salts.stream()
                .map(row -> digest(row.get("salt"), label, code))
                .anyMatch(
                        digest -> !context.read(FIND, Map.of("digest", digest)).isEmpty());
    }

    void retire(WriteTransaction transaction, String label, String code) {
        Object salt = transaction
                .write(CREATE_SALT, Map.of("salt", UUID.randomUUID().toString()))
                .getFirst()
                .get("salt");
        transaction.write(RETIRE, Map.of("digest", digest(salt, label, code)));
    }

    private static String digest(Object salt, String label, String code) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            String text = String.join("\n", String.valueOf(salt), label, code.toLowerCase(Locale.ROOT));
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
