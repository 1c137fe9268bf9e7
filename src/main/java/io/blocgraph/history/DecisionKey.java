package io.blocgraph.history;

import io.blocgraph.graph.VietnameseText;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * By what a decision is found again: its number, which its issuer gives once a year. Kept on the decision as {@code decisionKey},
 * under a constraint, so that two changes that name the same new decision at once make it once.
 */
public final class DecisionKey {

    private DecisionKey() {}

    /**
     * Folds a number to what tells it from others: its words, without diacritics and in lower case. White space, the kind of dash,
     * capital letters and the look-alikes of {@code Đ} make no difference.
     *
     * @param number a number as it was written
     * @return the folded number, as {@code 12 qd duk}
     */
    public static String number(String number) {
        String latin =
                number.replace('Ð', 'D').replace('ð', 'd').replace('Ɖ', 'D').replace('ɖ', 'd');
        String words = VietnameseText.words(latin).strip();
        return words.isEmpty() ? VietnameseText.normalize(number) : words;
    }

    /**
     * Composes the key of a decision.
     *
     * @param number the number
     * @param issuer who is named as its issuer; null or one of the names of the issuing unit where that is the unit itself
     * @param day the day of signing, else that of effect; null where neither is recorded
     * @param unit the id of the issuing unit; empty for the organization as a whole
     * @param names the name and the code of the issuing unit
     * @return the key
     */
    public static String of(
            String number, @Nullable String issuer, @Nullable LocalDate day, String unit, String... names) {
        String named = issuer == null ? "" : number(issuer);
        boolean itself = Arrays.stream(names).map(DecisionKey::number).anyMatch(named::equals);
        return String.join("|", number(number), itself ? "" : named, day == null ? "" : "" + day.getYear(), unit);
    }
}
