package org.gongji.desk.device.ocr;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.gongji.desk.identity.IdNumbers;

/** People nobody is: common names, numbers in zones that stand in no citizen's number (410171–410173). */
final class InventedPeople {
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆"
            + "郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";
    private static final String GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂华建国红玉梅志文林海燕波鹏飞云辉玲春生凤宁浩宇轩梓涵子萱欣怡思远嘉诚雨桐佳琪俊熙若溪景行知夏"
            + "砚秋望舒清和安然书瑶一鸣晓东立新长河永康福全淑珍秋菊冬雪金花银环兴旺守正承志";

    private final Random random;

    /** @param sex 男 or 女 */
    record Somebody(String name, String sex, LocalDate birth, String number) {
        String printedBirth() {
            return birth.format(DateTimeFormatter.ofPattern("yyyy年MM月dd日"));
        }
    }

    InventedPeople(Random random) {
        this.random = random;
    }

    Somebody somebody(int fromYear, int toYear) {
        return somebody(random.nextBoolean() ? "男" : "女", fromYear, toYear);
    }

    Somebody somebody(String sex, int fromYear, int toYear) {
        LocalDate birth = LocalDate.of(fromYear + random.nextInt(toYear - fromYear + 1), 1, 1)
                .plusDays(random.nextInt(365));
        int sequence = 1 + random.nextInt(499) * 2 + (sex.equals("男") ? 0 : 1);
        String seventeen = "41017" + (1 + random.nextInt(3)) + birth.format(DateTimeFormatter.BASIC_ISO_DATE)
                + String.format("%03d", sequence);
        return new Somebody(name(), sex, birth, seventeen + IdNumbers.checkCharacter(seventeen));
    }

    private String name() {
        StringBuilder name = new StringBuilder().append(one(SURNAMES)).append(one(GIVEN));
        return random.nextInt(4) == 0 ? name.toString() : name.append(one(GIVEN)).toString();
    }

    private char one(String of) {
        return of.charAt(random.nextInt(of.length()));
    }
}
