/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk.generate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Generates names of workplaces, and of the organizations and cells in them. Names of enterprises are fictitious: a
 * trade and an invented proper name. Agencies have the generic names found in every province. An instance returns no
 * name twice.
 */
final class WorkplaceNames {

    private static final List<String> TRADES = List.of(
            "Cơ khí",
            "Dệt may",
            "Thủy sản",
            "Xây dựng",
            "Vật liệu xây dựng",
            "Vận tải",
            "Logistics",
            "Cảng",
            "Thương mại",
            "Du lịch",
            "Khách sạn",
            "Dược phẩm",
            "Nhựa",
            "Bao bì",
            "Điện tử",
            "Công nghệ thông tin",
            "Phần mềm",
            "Chế biến gỗ",
            "Lương thực",
            "Thực phẩm",
            "In ấn",
            "Thiết bị y tế",
            "Giày da",
            "Cao su",
            "Môi trường",
            "Tư vấn thiết kế",
            "Đầu tư phát triển",
            "Cấp thoát nước",
            "Điện lực",
            "Viễn thông",
            "Xuất nhập khẩu",
            "Hóa chất",
            "Kết cấu thép",
            "Đóng tàu",
            "Nông sản",
            "Chiếu sáng đô thị",
            "Xăng dầu",
            "Kho vận, giao nhận",
            "Cơ điện lạnh",
            "Sách và thiết bị trường học");
    private static final List<String> FIRST = List.of(
            "Tân", "An", "Bảo", "Hải", "Minh", "Trường", "Vân", "Ngọc", "Sơn", "Lam", "Thiên", "Phú", "Khải", "Đông",
            "Nam", "Thanh", "Hưng", "Việt", "Quang", "Kim", "Gia", "Hồng", "Long", "Đại", "Thuận");
    private static final List<String> SECOND = List.of(
            "Khê", "Trà", "Lĩnh", "Thụy", "Hạ", "Sa", "Quế", "Thạch", "Lạc", "Kỳ", "Tường", "Kiên", "Vĩnh", "Nguyên");
    private static final List<String> THIRD =
            List.of("Uyên", "Giang", "Phát", "An", "Vân", "Lâm", "Phú", "Hưng", "Thuận", "Mỹ", "Hòa", "Đức");
    private static final List<String> STATE_AGENCIES = List.of(
            "Văn phòng Tỉnh ủy",
            "Ban Tổ chức Tỉnh ủy",
            "Ban Tuyên giáo và Dân vận Tỉnh ủy",
            "Cơ quan Ủy ban Kiểm tra Tỉnh ủy",
            "Ban Nội chính Tỉnh ủy",
            "Văn phòng Ủy ban nhân dân tỉnh",
            "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh",
            "Sở Nội vụ",
            "Sở Tài chính",
            "Sở Kế hoạch và Đầu tư",
            "Sở Công Thương",
            "Sở Nông nghiệp và Môi trường",
            "Sở Xây dựng",
            "Sở Giao thông vận tải",
            "Sở Giáo dục và Đào tạo",
            "Sở Y tế",
            "Sở Văn hóa, Thể thao và Du lịch",
            "Sở Khoa học và Công nghệ",
            "Sở Tư pháp",
            "Sở Thông tin và Truyền thông",
            "Sở Dân tộc và Tôn giáo",
            "Sở Lao động, Thương binh và Xã hội",
            "Thanh tra tỉnh",
            "Tòa án nhân dân tỉnh",
            "Viện kiểm sát nhân dân tỉnh",
            "Cục Thi hành án dân sự tỉnh",
            "Cục Thuế tỉnh",
            "Cục Thống kê tỉnh",
            "Kho bạc Nhà nước tỉnh",
            "Cục Quản lý thị trường tỉnh",
            "Ngân hàng Nhà nước chi nhánh tỉnh",
            "Chi cục Kiểm lâm tỉnh",
            "Ban Quản lý các khu công nghiệp tỉnh");
    private static final List<String> MASS_ORGANIZATIONS = List.of(
            "Cơ quan Ủy ban Mặt trận Tổ quốc tỉnh",
            "Liên đoàn Lao động tỉnh",
            "Hội Nông dân tỉnh",
            "Hội Liên hiệp Phụ nữ tỉnh",
            "Tỉnh đoàn",
            "Hội Cựu chiến binh tỉnh",
            "Hội Chữ thập đỏ tỉnh",
            "Liên minh Hợp tác xã tỉnh",
            "Hội Văn học nghệ thuật tỉnh",
            "Hội Nhà báo tỉnh",
            "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh");
    private static final List<String> PUBLIC_SERVICES = List.of(
            "Đài Phát thanh và Truyền hình tỉnh",
            "Báo tỉnh",
            "Bảo hiểm xã hội tỉnh",
            "Bệnh viện Đa khoa tỉnh",
            "Bệnh viện Y học cổ truyền tỉnh",
            "Trung tâm Kiểm soát bệnh tật tỉnh",
            "Bảo tàng tỉnh",
            "Thư viện tỉnh",
            "Trung tâm Khuyến nông tỉnh",
            "Quỹ Đầu tư phát triển tỉnh",
            "Ngân hàng Chính sách xã hội chi nhánh tỉnh",
            "Trung tâm Phục vụ hành chính công tỉnh",
            "Nhà hát Ca múa nhạc tỉnh",
            "Vườn quốc gia của tỉnh",
            "Ban Quản lý dự án đầu tư xây dựng tỉnh");
    private static final List<String> SCHOOLS = List.of(
            "Trường Chính trị tỉnh",
            "Trường Cao đẳng Sư phạm",
            "Trường Cao đẳng Y tế",
            "Trường Cao đẳng nghề tỉnh",
            "Trường Trung cấp Văn hóa nghệ thuật",
            "Trường Phổ thông dân tộc nội trú tỉnh",
            "Trường Trung học phổ thông chuyên",
            "Trường Cao đẳng Kỹ thuật, công nghệ");
    private static final List<String> CELLS_OF_ENTERPRISES = List.of(
            "Văn phòng",
            "Phòng Kỹ thuật",
            "Phòng Kế hoạch, vật tư",
            "Phòng Tài chính, kế toán",
            "Phòng Kinh doanh",
            "Phân xưởng 1",
            "Phân xưởng 2",
            "Phân xưởng 3",
            "Đội Thi công 1",
            "Đội Thi công 2",
            "Kho vận",
            "Phòng An toàn, môi trường",
            "Chi nhánh phía Bắc",
            "Chi nhánh phía Nam",
            "Phòng Chất lượng");
    private static final List<String> CELLS_OF_AGENCIES = List.of(
            "Văn phòng",
            "Thanh tra",
            "Phòng Tổ chức, cán bộ",
            "Phòng Kế hoạch, tài chính",
            "Phòng Nghiệp vụ 1",
            "Phòng Nghiệp vụ 2",
            "Phòng Nghiệp vụ 3",
            "Chi cục 1",
            "Chi cục 2",
            "Trung tâm 1",
            "Trung tâm 2",
            "Phòng Pháp chế",
            "Phòng Chuyển đổi số",
            "Ban Quản lý dự án",
            "Phòng Đào tạo");

    private final RandomSource random;
    private final Set<String> given = new HashSet<>();
    private final List<Workplace> agencies = new ArrayList<>();

    /**
     * A workplace.
     *
     * @param name its name
     * @param sector the code of its sector
     */
    record Workplace(String name, String sector) {}

    /**
     * Creates a generator for one bloc.
     *
     * @param random the source of randomness
     */
    WorkplaceNames(RandomSource random) {
        this.random = random;
        add("STATE_AGENCY", STATE_AGENCIES);
        add("MASS_ORGANIZATION", MASS_ORGANIZATIONS);
        add("PUBLIC_SERVICE", PUBLIC_SERVICES);
        add("SCHOOL", SCHOOLS);
        Collections.reverse(agencies);
    }

    private void add(String sector, List<String> names) {
        names.forEach(name -> agencies.add(new Workplace(name, sector)));
    }

    /** Generates an enterprise of a sector. */
    Workplace enterprise(String sector) {
        String form = switch (sector) {
            case "EQUITIZED" -> "Công ty cổ phần ";
            case "PRIVATE" -> random.chance(0.7) ? "Công ty TNHH " : "Công ty cổ phần ";
            case "FOREIGN_INVESTED" -> "Công ty TNHH quốc tế ";
            case "PUBLIC_SERVICE" -> "Trung tâm ";
            default -> random.chance(0.7) ? "Công ty TNHH MTV " : "Tổng công ty ";
        };
        String name = form + properName();
        while (!given.add(name)) {
            name = form + properName();
        }
        return new Workplace(name, sector);
    }

    private String properName() {
        // Three syllables: a name of two might be that of a real enterprise.
        return String.join(" ", random.pick(TRADES), random.pick(FIRST), random.pick(SECOND), random.pick(THIRD));
    }

    /**
     * Returns the next agency, beginning with the office of the province's leadership; numbered once all have been
     * used.
     */
    Workplace agency() {
        int used = given.size();
        Workplace agency = agencies.get(agencies.size() - 1 - used % agencies.size());
        int round = used / agencies.size() + 1;
        String name = round == 1 ? agency.name() : agency.name() + " khu vực " + round;
        given.add(name);
        return new Workplace(name, agency.sector());
    }

    /** Returns the number of agencies before names are numbered. */
    int agencies() {
        return agencies.size();
    }

    /** Returns the name of an organization: đảng bộ for one with cells, chi bộ for a grassroots cell. */
    static String organization(Workplace workplace, boolean withCells) {
        return (withCells ? "Đảng bộ " : "Chi bộ ") + workplace.name();
    }

    /** Returns the name of a cell of an organization; numbers begin with 0. */
    static String cell(Workplace workplace, int number) {
        boolean enterprise = workplace.name().contains("ông ty");
        List<String> names = enterprise ? CELLS_OF_ENTERPRISES : CELLS_OF_AGENCIES;
        String name = names.get(number % names.size());
        return "Chi bộ " + name + (number < names.size() ? "" : " (" + (number / names.size() + 1) + ")");
    }
}
