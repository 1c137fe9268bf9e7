/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Generates, validates and hashes passwords: Argon2id with the parameters that Spring Security recommends. */
@Component
class Passwords {

    private static final int MIN_LENGTH = 12;
    private static final int MAX_LENGTH = 200;

    /** Without easily confused characters: people read these aloud and type them. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 5;
    private static final int GROUP_LENGTH = 4;
    private static final int TOKEN_BYTES = 32;

    private final PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final SecureRandom random = new SecureRandom();

    /** Checked for names that do not exist, so that they take as long as those that do. */
    private final String dummyHash = encoder.encode(generateSecret());

    /** Returns a one-time password of a hundred bits. */
    String generate() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP_LENGTH; i++) {
            password.append(i > 0 && i % GROUP_LENGTH == 0 ? "-" : "")
                    .append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }

    /** Returns an unguessable secret of 256 bits, in letters, digits, {@code -} and {@code _}. */
    String generateSecret() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    String hash(String password) {
        return encoder.encode(password);
    }

    boolean matches(String password, @Nullable String hash) {
        boolean same = encoder.matches(password, hash == null ? dummyHash : hash);
        return hash != null && same;
    }

    /**
     * Validates a password that somebody chose.
     *
     * @throws AccessRejectedException if it is too short or too long, or contains the account name
     */
    void validate(String field, String password, String name) {
        if (password.codePointCount(0, password.length()) < MIN_LENGTH) {
            throw new AccessRejectedException("PASSWORD_SHORT", field, MIN_LENGTH);
        }
        if (password.length() > MAX_LENGTH) {
            throw new AccessRejectedException("PASSWORD_LONG", field, MAX_LENGTH);
        }
        if (password.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT))
                || password.chars().distinct().count() <= 3) {
            throw new AccessRejectedException("PASSWORD_EASY", field);
        }
    }
}
