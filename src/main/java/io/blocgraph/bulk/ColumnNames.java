/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import io.blocgraph.graph.VietnameseText;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the column that the author of a file may have meant by another name. */
final class ColumnNames {

    /** Headings of lists as they are kept in practice, folded, and the columns that they stand for. */
    private static final Map<String, String> HEADINGS = Map.ofEntries(
            Map.entry("hovaten", "full_name"),
            Map.entry("hoten", "full_name"),
            Map.entry("hotendangvien", "full_name"),
            Map.entry("tendangvien", "full_name"),
            Map.entry("name", "full_name"),
            Map.entry("ten", "name"),
            Map.entry("tendonvi", "name"),
            Map.entry("tentochuc", "name"),
            Map.entry("ma", "code"),
            Map.entry("maso", "code"),
            Map.entry("madonvi", "code"),
            Map.entry("madangvien", "code"),
            Map.entry("sothe", "code"),
            Map.entry("loai", "kind"),
            Map.entry("gioitinh", "gender"),
            Map.entry("ngaysinh", "born_on"),
            Map.entry("dateofbirth", "born_on"),
            Map.entry("birthday", "born_on"),
            Map.entry("ngayvaodang", "joined_on"),
            Map.entry("ngaychinhthuc", "official_on"),
            Map.entry("dienthoai", "phone"),
            Map.entry("diachi", "address"),
            Map.entry("chibo", "cell_id"),
            Map.entry("cell", "cell_id"),
            Map.entry("captren", "parent_id"),
            Map.entry("parent", "parent_id"),
            Map.entry("cum", "cluster_id"),
            Map.entry("loaihinh", "sector"),
            Map.entry("chucvu", "role"),
            Map.entry("tungay", "since"),
            Map.entry("denngay", "until"),
            Map.entry("quyetdinh", "decision"),
            Map.entry("soquyetdinh", "decision"));

    private static final int MOST_TYPING_ERRORS = 2;

    private ColumnNames() {}

    /**
     * Returns the column that is probably meant.
     *
     * @param heading a heading that is not the name of a column
     * @param columns the names of the columns that the file may have
     * @return the nearest of them; empty if none is near
     */
    static Optional<String> nearest(String heading, Collection<String> columns) {
        String letters = letters(heading);
        Map<String, String> byLetters =
                columns.stream().collect(Collectors.toMap(ColumnNames::letters, column -> column, (one, other) -> one));
        String known = byLetters.get(letters);
        if (known == null && columns.contains(HEADINGS.getOrDefault(letters, ""))) {
            known = HEADINGS.get(letters);
        }
        if (known != null || letters.length() <= 2 * MOST_TYPING_ERRORS) {
            return Optional.ofNullable(known);
        }
        return columns.stream()
                .filter(column -> distance(letters, letters(column)) <= MOST_TYPING_ERRORS)
                .findFirst();
    }

    private static String letters(String text) {
        return VietnameseText.fold(text).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    /** Returns the number of letters to insert, delete or replace to turn one text into another (Levenshtein). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
