package org.gongji.desk.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.binding.Binding;
import org.gongji.desk.binding.BindingState;
import org.gongji.desk.binding.Family;
import org.gongji.desk.binding.Party;

/** Families that nobody has: a giver and two members each, with one case number a family. The same for every seed. */
final class InventedPeople {
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰建国红梅志鹏飞雪琴云凤丹晶欣怡浩宇轩梓涵雨泽一诺子墨"
            + "思远嘉睿俊彦博文慧瑶佳宁晨曦海燕春生永福德全家豪天佑立新长江松柏庆祥振东文静雅琪梦洁若彤";
    private static final Instant DAY = Instant.parse("2026-01-22T01:20:00Z");
    private static final Sha256 PACK = new Sha256("0".repeat(64));

    private final Random random;
    private final List<Family> families = new ArrayList<>();
    private final List<Binding> bindings = new ArrayList<>();
    private int people;

    InventedPeople(int count, long seed) {
        this.random = new Random(seed);
        for (int i = 0; i < count; i++) {
            family(i);
        }
    }

    List<Family> families() {
        return families;
    }

    List<Binding> bindings() {
        return bindings;
    }

    private void family(int k) {
        Party giver = person();
        String id = "F" + k;
        Family family = new Family(id, giver, DAY, List.of());
        String caseNo = String.format("410105-W03-1-2601%02d-%04d-C", 1 + k / 10_000, k % 10_000);
        for (int i = 1; i <= 2; i++) {
            Party member = person();
            family = family.with(new Family.Belonging(member, "儿子", DAY));
            bindings.add(new Binding(id + "/" + i, id, giver, member, "儿子", "21", "子女", "demo", PACK, caseNo,
                    id + "/" + i, DAY, DAY, BindingState.ACTIVE, DAY, "", 1, null));
        }
        families.add(family);
    }

    /** Surnames are unequal, as they are: the first few are a third of the town. */
    private Party person() {
        int rank = (int) (SURNAMES.length() * Math.pow(random.nextDouble(), 2));
        String name = SURNAMES.charAt(rank) + one() + (random.nextInt(4) == 0 ? "" : one());
        people++;
        return new Party(name, "01", String.format("41017119800101%04d", people % 10_000), "P" + people);
    }

    private String one() {
        return GIVEN.substring(random.nextInt(GIVEN.length())).substring(0, 1);
    }
}
