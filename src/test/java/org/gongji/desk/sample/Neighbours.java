package org.gongji.desk.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.gongji.desk.identity.Sex;

/** Some 600 invented families who are insured but do not visit the window on the training day. */
final class Neighbours {
    static final int FAMILIES = 600;
    private static final String SURNAMES = "王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓冯程蔡彭潘袁于董"
            + "余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹";
    private static final String GIVEN = "安柏晨初春淳德涤尔帆芳斐风谷瀚禾荷恒弘蕙嘉简江皎锦静景筠珂可澜朗礼林凌琉鹿麦曼茂眠"
            + "苗明墨沐南念宁诺佩平绮千清秋然若山珊舒霜朔松素棠恬桐薇温汶溪夏萧昕星修雪雅言彦遥野伊宜以逸音盈映榆雨钰远月筝之知舟竹";
    private static final List<String> ZONES = List.of("410171", "410172", "410173");
    private static final List<String> ZHENGZHOU = List.of("410102", "410103", "410104", "410105", "410106", "410108",
            "410122", "410171", "410172", "410173", "410181", "410182", "410183", "410184", "410185", "410199");
    private static final List<String> HENAN = List.of("410203", "410302", "410402", "410502", "410702", "410802",
            "410902", "411002", "411302", "411402", "411502", "411602", "411702", "419001", "419900");
    private static final List<String> AWAY = List.of("110105", "310115", "320102", "370102", "420106");

    private final Random random;
    private final Set<String> taken = new HashSet<>();
    private final List<RosterRow> rows = new ArrayList<>();
    private int serial;

    /** @param takenNumbers ID numbers of the training day, not to be given twice */
    Neighbours(long seed, Set<String> takenNumbers, int firstSerial) {
        random = new Random(seed);
        taken.addAll(takenNumbers);
        serial = firstSerial;
    }

    List<RosterRow> rows() {
        for (int family = 0; family < FAMILIES; family++) {
            family();
        }
        return List.copyOf(rows);
    }

    private void family() {
        String father = surname();
        String place = place();
        int fathersYear = 1958 + random.nextInt(38);
        int dice = random.nextInt(100);
        adult(father, Sex.MALE, fathersYear, place);
        if (dice >= 94) {
            return;
        }
        adult(surname(), Sex.FEMALE, fathersYear + random.nextInt(5) - 2, place);
        int children = dice < 78 ? 1 + random.nextInt(2) : 0;
        for (int i = 0; i < children; i++) {
            child(father, Math.min(2026, fathersYear + 25 + 3 * i + random.nextInt(3)), place);
        }
        if (dice < 28) {
            adult(father, Sex.MALE, fathersYear - 24 - random.nextInt(4), place);
            adult(surname(), Sex.FEMALE, fathersYear - 23 - random.nextInt(4), place);
        }
    }

    private void adult(String surname, Sex sex, int year, String place) {
        LocalDate birth = birth(year);
        int retirement = sex == Sex.MALE ? 60 : 55;
        boolean old = year + retirement < 2026;
        add(surname, sex, birth, old ? elder(place, year) : worker(place));
    }

    private void child(String surname, int year, String place) {
        Sex sex = random.nextBoolean() ? Sex.MALE : Sex.FEMALE;
        LocalDate birth = birth(year);
        int age = 2026 - year;
        if (age > 22) {
            add(surname, sex, birth, worker(place));
        } else {
            String type = age >= 18 ? "1404" : age >= 6 ? "1403" : age >= 1 ? "1402" : "1401";
            add(surname, sex, birth, List.of(Cover.resident(place, type)));
        }
    }

    private List<Cover> worker(String place) {
        int dice = random.nextInt(100);
        if (dice < 36) {
            return List.of(state(Cover.resident(place, "1501")));
        }
        if (dice < 42) {
            return List.of(state(Cover.flexibleWithoutAccount(place)));
        }
        Cover employed = new Cover("310", "1", dice < 48 ? "1103" : dice < 54 ? "1102" : "1101", "1", place, true);
        Cover told = random.nextInt(100) < 4 ? employed.accountUnknown() : employed;
        return dice < 58 ? List.of(Cover.resident(place, "1404").ended(), state(told)) : List.of(state(told));
    }

    private List<Cover> elder(String place, int year) {
        int dice = random.nextInt(100);
        Cover cover = dice < 50 ? Cover.retired(place) : Cover.resident(place, "1601");
        if (dice < 2) {
            cover = new Cover("310", "1", "1300", "1", place, true);
        }
        return List.of(year < 1945 && random.nextInt(100) < 12 ? cover.markedDead() : state(cover));
    }

    /** Most people are 正常参保; some 暂停, a few 终止. */
    private Cover state(Cover cover) {
        int dice = random.nextInt(100);
        return dice < 4 ? cover.suspended() : dice < 6 ? cover.ended() : cover;
    }

    private void add(String surname, Sex sex, LocalDate birth, List<Cover> covers) {
        String name = surname + given() + (random.nextInt(4) == 0 ? "" : given());
        String number = number(birth, sex);
        String psnNo = RosterRow.psnNo(covers.get(0).place(), ++serial);
        covers.forEach(cover -> rows.add(new RosterRow(psnNo, name, "01", number, sex, birth, cover)));
    }

    private String number(LocalDate birth, Sex sex) {
        String number;
        do {
            int sequence = 2 * (1 + random.nextInt(498)) + (sex == Sex.MALE ? 1 : 0);
            number = CitizenNumber.of(one(ZONES), birth, sequence);
        } while (!taken.add(number));
        return number;
    }

    private LocalDate birth(int year) {
        return LocalDate.ofYearDay(year, 1 + random.nextInt(year == 2026 ? 300 : 365));
    }

    private String place() {
        int dice = random.nextInt(100);
        return dice < 84 ? one(ZHENGZHOU) : dice < 96 ? one(HENAN) : one(AWAY);
    }

    private String surname() {
        return character(SURNAMES);
    }

    private String given() {
        return character(GIVEN);
    }

    private String character(String from) {
        return String.valueOf(from.charAt(random.nextInt(from.length())));
    }

    private String one(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
