/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk.generate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Texts drawn at random with probabilities proportional to their weights. */
final class WeightedTexts {

    private final List<String> texts = new ArrayList<>();
    private final double[] upTo;

    private WeightedTexts(String[] entries) {
        upTo = new double[entries.length];
        double sum = 0;
        for (int i = 0; i < entries.length; i++) {
            String entry = entries[i].strip();
            int space = entry.lastIndexOf(' ');
            texts.add(entry.substring(0, space).strip());
            sum += Double.parseDouble(entry.substring(space + 1));
            upTo[i] = sum;
        }
    }

    /**
     * Parses texts and weights.
     *
     * @param entries the entries, separated by commas: each a text, a space and a weight
     */
    static WeightedTexts of(String entries) {
        return new WeightedTexts(entries.split(","));
    }

    /** Draws a text. */
    String draw(RandomGenerator random) {
        double drawn = random.nextDouble() * upTo[upTo.length - 1];
        int found = Arrays.binarySearch(upTo, drawn);
        return texts.get(found >= 0 ? Math.min(found + 1, upTo.length - 1) : -found - 1);
    }
}
