/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk.generate;

import java.text.Normalizer;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Generates full Vietnamese names, with all diacritics and in Unicode's composed form (NFC).
 *
 * <p>Family names have the frequencies of the country: more than a third of the people are called Nguyễn, and the next
 * dozen names account for most of the others. Middle names follow the year of birth: Văn and Thị were customary before
 * the 1980s and are less common among the young. In the highlands and in Thanh Hóa, some names are those of local
 * ethnic groups, which are formed differently: {@code Y Thanh Niê}, {@code H'Linh Ksơr}, {@code Rơ Châm H'Yéo}.
 *
 * <p>The names are composed at random and refer to nobody.
 */
public final class VietnameseNames {

    /** A region, which determines spellings and the share of ethnic groups. */
    public enum Region {
        /** The north and the cities: Hoàng and Vũ rather than Huỳnh and Võ; Kinh names only. */
        NORTH,
        /** The central coast: Huỳnh and Võ rather than Hoàng and Vũ; Kinh names only. */
        CENTRAL_COAST,
        /** Đắk Lắk: about a sixth are Ê Đê. */
        DAK_LAK,
        /** Gia Lai: about a fifth are Jrai. */
        GIA_LAI,
        /** Thanh Hóa: about an eighth have the family names of the Mường and Thái. */
        THANH_HOA
    }

    private static final String FAMILIES = """
        Nguyễn 38.4, Trần 11, Lê 9.5, Phạm 7.1, %s, Phan 4.5, %s, Đặng 2.1, Bùi 2, Đỗ 1.4, Hồ 1.3, Ngô 1.3, \
        Dương 1, Lý 0.5, Trương 0.9, Đinh 0.8, Đoàn 0.7, Trịnh 0.6, Mai 0.6, Lương 0.5, Đào 0.5, Cao 0.5, \
        Hà 0.5, Tạ 0.3, Châu 0.3, Lâm 0.3, Thái 0.3, Tô 0.2, Phùng 0.3, Chu 0.2, Nghiêm 0.1, Kiều 0.2, \
        Tôn Thất 0.1, Văn 0.1, Quách 0.1, Lưu 0.3, Vương 0.2, Tống 0.2, Doãn 0.1, Thân 0.1, Ông 0.1\
        """;
    private static final WeightedTexts NORTHERN_FAMILIES =
            WeightedTexts.of(FAMILIES.formatted("Hoàng 4.8, Huỳnh 0.3", "Vũ 3.3, Võ 0.6"));
    private static final WeightedTexts CENTRAL_FAMILIES =
            WeightedTexts.of(FAMILIES.formatted("Hoàng 1.5, Huỳnh 3.6", "Vũ 0.7, Võ 3.2"));
    private static final WeightedTexts MUONG_AND_THAI_FAMILIES =
            WeightedTexts.of("Bùi 18, Quách 14, Trương 14, Phạm 12, Cao 8, Hà 12, Lương 8, Lò 6, Vi 6, Lộc 3, Ngân 3");
    private static final WeightedTexts E_DE_CLANS = WeightedTexts.of("""
        Niê 20, Mlô 14, Êban 10, Ayŭn 7, Kbuôr 6, Niê Kđăm 8, Byă 7, Ksơr 5, Adrơng 5, Hđơk 4, Hwing 4, \
        Kđoh 3, Buôn Yă 3, Buôn Krông 3, Knul 2, Kpă 2, Arul 1\
        """);
    private static final WeightedTexts JRAI_CLANS = WeightedTexts.of("""
        Rơ Châm 16, Siu 16, Ksor 14, Rơ Mah 12, Kpă 11, Nay 10, Rơ Lan 8, Rah Lan 6, Puih 5, Kpuih 4, Rơ Ô 3\
        """);

    private static final WeightedTexts WOMEN_MIDDLE = WeightedTexts.of("""
        Thanh 10, Ngọc 10, Thu 9, Minh 7, Phương 7, Kim 7, Hồng 6, Bích 5, Thùy 5, Mai 4, Quỳnh 4, Hoài 4, \
        Diệu 3, Mỹ 4, Khánh 3, Lan 3, Như 3, Tuyết 2, Cẩm 2, Hải 2, Vân 2, Bảo 2\
        """);
    private static final WeightedTexts WOMEN_GIVEN = WeightedTexts.of("""
        Hương 5, Hà 5, Lan 4, Hoa 4, Hằng 4, Thủy 5, Hạnh 4, Nga 4, Hiền 4, Thảo 4, Trang 4, Linh 4, Phương 4, \
        Mai 3, Yến 3, Loan 3, Oanh 3, Nhung 3, Dung 3, Vân 3, Liên 3, Ngọc 3, Anh 4, Huệ 2, Hường 2, Tâm 3, \
        Thu 3, Trinh 2, Trâm 2, Ngân 2, Tuyết 2, Xuân 2, Thúy 3, Quyên 2, Vy 1, My 1, Giang 2, Châu 1, Diễm 1, \
        Hồng 2, Lệ 1, Minh 1, Nhi 1, Phượng 2, Quỳnh 2, Sương 1, Thơ 1, Uyên 1, Khánh 1, Duyên 2, Bình 1\
        """);
    private static final WeightedTexts MEN_MIDDLE = WeightedTexts.of("""
        Đức 9, Hữu 9, Minh 9, Quang 8, Công 7, Xuân 7, Đình 7, Ngọc 7, Thanh 7, Quốc 7, Thành 4, Trọng 4, \
        Hoàng 4, Bá 3, Duy 4, Mạnh 4, Tiến 3, Anh 3, Tấn 3, Viết 2, Thế 3, Trung 2, Hồng 2, Viễn 0.5, Khắc 2, \
        Huy 2, Gia 1, Nhật 2, Phước 1, Hoài 1\
        """);
    private static final WeightedTexts MEN_GIVEN = WeightedTexts.of("""
        Hùng 5, Dũng 5, Tuấn 5, Cường 4, Sơn 4, Hải 4, Minh 4, Thắng 3, Nam 3, Long 3, Hoàng 3, Bình 4, Tùng 3, \
        Quang 3, Trung 3, Đức 3, Anh 3, Phương 2, Khánh 2, Hưng 2, Kiên 2, Thành 4, Tâm 3, Vinh 2, Việt 2, \
        Phúc 2, Phong 2, Lâm 2, Hòa 2, Hiếu 2, Huy 2, Đạt 2, Toàn 2, Thịnh 2, Tiến 2, Lợi 1, Lộc 1, Mạnh 2, \
        Nghĩa 2, Nhân 1, Quân 2, Quý 2, Tài 1, Tân 2, Thái 2, Thạch 1, Thiện 1, Trí 1, Trường 2, Tú 1, Vũ 2, \
        Xuân 1, Khoa 1, Khôi 1, Duy 1, An 1, Bảo 1, Chiến 2, Chung 1, Công 1, Đông 1, Giang 1, Hậu 1, Luân 1\
        """);
    private static final List<String> HIGHLAND_MEN = List.of(
            "Thanh", "Bhăm", "Khiêm", "Wan", "Tuyên", "Djuang", "Blô", "Hoan", "Nguyên", "Phôn", "Sĩ", "Tiên", "Krông",
            "Ngọc", "Suôn", "Thuật", "Bliêm", "Kiêm", "Lăk", "Đôn", "Hùng", "Wing", "Thơm", "Dhun", "Minh", "Quang");
    private static final List<String> HIGHLAND_WOMEN = List.of(
            "Linh", "Yéo", "Blă", "Ban", "Nhan", "Hương", "Ngân", "Juôn", "Lim", "Wôn", "Nga", "Đuôm", "Yer", "Loan",
            "Mai", "Bum", "Thủy", "Nuêr", "Zina", "Rut", "Sương", "Bích", "Duyên", "Phượng", "Kim", "Yar");

    private final RandomGenerator random;
    private final Region region;

    /**
     * Creates a generator for one region.
     *
     * @param random the source of randomness; the same state produces the same names
     * @param region the region
     */
    public VietnameseNames(RandomGenerator random, Region region) {
        this.random = random;
        this.region = region;
    }

    /**
     * Generates a woman's full name.
     *
     * @param yearOfBirth the year of birth, on which the probability of the middle name Thị depends
     * @return the name
     */
    public String woman(int yearOfBirth) {
        return composed(
                switch (people()) {
                    case E_DE -> "H'" + one(HIGHLAND_WOMEN) + " " + E_DE_CLANS.draw(random);
                    case JRAI -> JRAI_CLANS.draw(random) + " H'" + one(HIGHLAND_WOMEN);
                    case MUONG_OR_THAI -> MUONG_AND_THAI_FAMILIES.draw(random) + womensNames(yearOfBirth);
                    case KINH -> family() + womensNames(yearOfBirth);
                });
    }

    /**
     * Generates a man's full name.
     *
     * @param yearOfBirth the year of birth, on which the probability of the middle name Văn depends
     * @return the name
     */
    public String man(int yearOfBirth) {
        return composed(
                switch (people()) {
                    case E_DE -> "Y " + one(HIGHLAND_MEN) + " " + E_DE_CLANS.draw(random);
                    case JRAI -> JRAI_CLANS.draw(random) + " " + one(HIGHLAND_MEN);
                    case MUONG_OR_THAI -> MUONG_AND_THAI_FAMILIES.draw(random) + mensNames(yearOfBirth);
                    case KINH -> family() + mensNames(yearOfBirth);
                });
    }

    private enum People {
        KINH,
        E_DE,
        JRAI,
        MUONG_OR_THAI
    }

    private People people() {
        double drawn = random.nextDouble();
        return switch (region) {
            case NORTH, CENTRAL_COAST -> People.KINH;
            case DAK_LAK -> drawn < 0.17 ? People.E_DE : People.KINH;
            case GIA_LAI -> drawn < 0.21 ? People.JRAI : People.KINH;
            case THANH_HOA -> drawn < 0.12 ? People.MUONG_OR_THAI : People.KINH;
        };
    }

    private String family() {
        boolean northern = region == Region.NORTH || region == Region.THANH_HOA;
        return (northern ? NORTHERN_FAMILIES : CENTRAL_FAMILIES).draw(random);
    }

    private String womensNames(int yearOfBirth) {
        String given = WOMEN_GIVEN.draw(random);
        String middle = other(WOMEN_MIDDLE, given);
        if (random.nextDouble() < (yearOfBirth < 1985 ? 0.7 : 0.4)) {
            return random.nextDouble() < 0.5 ? " Thị " + given : " Thị " + middle + " " + given;
        }
        return " " + middle + " " + given;
    }

    private String mensNames(int yearOfBirth) {
        String given = MEN_GIVEN.draw(random);
        if (random.nextDouble() < (yearOfBirth < 1985 ? 0.45 : 0.2)) {
            return " Văn " + given;
        }
        return " " + other(MEN_MIDDLE, given) + " " + given;
    }

    private String other(WeightedTexts names, String than) {
        String name = names.draw(random);
        while (name.equals(than)) {
            name = names.draw(random);
        }
        return name;
    }

    private String one(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }

    private static String composed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }
}
