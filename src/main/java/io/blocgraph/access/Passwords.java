package io.blocgraph.access;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** How passwords are made, judged and stored: as Argon2id hashes with the parameters that Spring Security recommends. */
@Component
class Passwords {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;

    /** Without what is easily mistaken: people read these aloud and type them. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 5;
    private static final int GROUP = 4;
    private static final int TOKEN_BYTES = 32;

    private final PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final SecureRandom random = new SecureRandom();

    /** Who looks up a name that does not exist waits as long as who looks up one that does. */
    private final String nobodys = encoder.encode(secret());

    /** A password to be used once, of a hundred bits. */
    String generated() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            password.append(i > 0 && i % GROUP == 0 ? "-" : "")
                    .append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    /** Something that nobody can guess, of 256 bits, in letters, digits, {@code -} and {@code _}. */
    String secret() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    String hash(String password) {
        return encoder.encode(password);
    }

    boolean matches(String password, @Nullable String hash) {
        boolean same = encoder.matches(password, hash == null ? nobodys : hash);
        return hash != null && same;
    }

    /**
     * Judges a password that somebody chose.
     *
     * @throws AccessRefused if it is too short or too long, or holds the name of the account
     */
    void check(String field, String password, String name) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new AccessRefused("PASSWORD_SHORT", field, SHORTEST);
        }
        if (password.length() > LONGEST) {
            throw new AccessRefused("PASSWORD_LONG", field, LONGEST);
        }
        if (password.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT))
                || password.chars().distinct().count() <= 3) {
            throw new AccessRefused("PASSWORD_EASY", field);
        }
    }
}
