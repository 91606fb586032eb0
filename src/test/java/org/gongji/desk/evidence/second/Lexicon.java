package org.gongji.desk.evidence.second;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words of kinship as steps and steps as words, from GB/T 4761 (domain.md §4.5) and 民法典 第1045条. */
final class Lexicon {
    private static final Map<String, String> STEPS = new HashMap<>();
    private static final Map<String, String> NAMES = new HashMap<>();
    private static final String NEAR = " 夫 妻 父亲 母亲 子 女 祖父 祖母 外祖父 外祖母 孙子 孙女 外孙子 外孙女 兄 弟 姐姐 妹妹 "
            + "兄弟 姐妹 养父 养母 养子 养女 长子 次子 长女 次女 ";

    static {
        word("夫 Sm;妻 Sf;父亲 Um;母亲 Uf;养父 Uma;养母 Ufa;继父 Ums;继母 Ufs;子 Dm;长子 Dm;次子 Dm;女 Df;长女 Df;次女 Df;"
                + "养子 Dma;养女 Dfa;继子 Dms;继女 Dfs;祖父 Um.Um;祖母 Um.Uf;外祖父 Uf.Um;外祖母 Uf.Uf;曾祖父 U?.U?.Um;"
                + "曾祖母 U?.U?.Uf;孙子 Dm.Dm;孙女 Dm.Df;外孙 Df.Dm;外孙子 Df.Dm;外孙女 Df.Df;曾孙 D?.D?.Dm;曾孙女 D?.D?.Df;"
                + "兄 Bm+;弟 Bm-;姐 Bf+;妹 Bf-;姐姐 Bf+;妹妹 Bf-;岳父 Sf.Um;岳母 Sf.Uf;公公 Sm.Um;婆婆 Sm.Uf;女婿 Df.Sm;儿媳 Dm.Sf;"
                + "伯父 Um.Bm+;舅父 Uf.Bm;姑母 Um.Bf;姨母 Uf.Bf;姐夫 Bf+.Sm;弟媳 Bm-.Sf;侄子 Bm.Dm;侄女 Bm.Df;外甥 Bf.Dm;"
                + "外甥女 Bf.Df;堂弟 Um.Bm.Dm;堂姐 Um.Bm.Df");
        name("UmUm 祖父;UmUf 祖母;UfUm 外祖父;UfUf 外祖母;DmDm 孙子;DmDf 孙女;DfDm 外孙子;DfDf 外孙女;SmUm 公公;SmUf 婆婆;"
                + "SfUm 岳父;SfUf 岳母;D*Sm 女婿;D*Sf 儿媳;UmBf 姑母;UfBm 舅父;UfBf 姨母;UmBm 伯父或叔父;BmDm 侄子;BmDf 侄女;"
                + "BfDm 外甥;BfDf 外甥女;B*S* 兄弟姐妹的配偶;U*U*Um 曾祖父;U*U*Uf 曾祖母;"
                + "D*D*Dm 曾孙子或外曾孙子;D*D*Df 曾孙女或外曾孙女;D*D*Sf 孙媳妇或外孙媳妇;D*D*Sm 孙女婿或外孙女婿;"
                + "S*U*U* 配偶的祖父母或外祖父母;S*U*U*U* 配偶的曾祖父母或外曾祖父母;UmBfSm 姑父;UfBmSf 舅母;UfBfSm 姨父;"
                + "UmBmSf 伯母或婶母;UmBmD* 堂兄弟、堂姐妹;UmBfD* 表兄弟、表姐妹;UfB*D* 表兄弟、表姐妹");
    }

    private Lexicon() {
    }

    private static void word(String rows) {
        for (String row : rows.split(";")) {
            STEPS.put(row.split(" ")[0], row.split(" ")[1]);
        }
    }

    private static void name(String rows) {
        for (String row : rows.split(";")) {
            NAMES.put(row.split(" ")[0], row.split(" ")[1]);
        }
    }

    /** Null for a word that says no way: 表兄, 非亲属. */
    static List<String> steps(String word) {
        String text = STEPS.get(word);
        if (text == null) {
            return null;
        }
        List<String> steps = new ArrayList<>();
        for (String step : text.split("\\.")) {
            char last = step.charAt(step.length() - 1);
            boolean ordered = last == '+' || last == '-';
            steps.add(step.substring(0, 2) + (step.length() == 2 || ordered ? "o" : last) + (ordered ? last : '0'));
        }
        return steps;
    }

    static String name(List<String> steps) {
        String ties = ties(steps);
        char order = steps.stream().filter(step -> step.charAt(0) == 'B').findFirst().orElse("0000").charAt(3);
        boolean man = steps.get(steps.size() - 1).charAt(1) == 'm';
        if (steps.size() == 1) {
            return switch (steps.get(0).charAt(0)) {
                case 'S' -> man ? "夫" : "妻";
                case 'U' -> ties.equals("o") ? man ? "父亲" : "母亲" : (ties.equals("a") ? "养" : "继") + (man ? "父" : "母");
                case 'D' -> ties.equals("o") ? man ? "子" : "女" : (ties.equals("a") ? "养" : "继") + (man ? "子" : "女");
                default -> !ties.equals("o") ? "继兄弟姐妹" : order == '+' ? man ? "兄" : "姐姐" : order == '-' ? man ? "弟" : "妹妹"
                        : man ? "兄弟" : "姐妹";
            };
        }
        String ordered = ordered(steps, order);
        return ordered.isEmpty() ? looked(steps) : ordered;
    }

    private static String ordered(List<String> steps, char order) {
        String moves = moves(steps, false);
        if (order == '0') {
            return "";
        }
        return switch (moves) {
            case "UmBm" -> order == '+' ? "伯父" : "叔父";
            case "UmBmSf" -> order == '+' ? "伯母" : "婶母";
            case "BmSf" -> order == '+' ? "嫂" : "弟媳";
            case "BfSm" -> order == '+' ? "姐夫" : "妹夫";
            default -> "";
        };
    }

    private static String looked(List<String> steps) {
        String exact = moves(steps, false);
        return NAMES.entrySet().stream().filter(e -> matches(e.getKey(), exact)).map(Map.Entry::getValue).findFirst()
                .orElse("其他亲属");
    }

    private static boolean matches(String pattern, String moves) {
        if (pattern.length() != moves.length()) {
            return false;
        }
        for (int i = 0; i < pattern.length(); i++) {
            if (pattern.charAt(i) != '*' && pattern.charAt(i) != moves.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static String moves(List<String> steps, boolean bare) {
        StringBuilder text = new StringBuilder();
        steps.forEach(step -> text.append(step, 0, bare ? 1 : 2));
        return text.toString();
    }

    static String ties(List<String> steps) {
        StringBuilder text = new StringBuilder();
        steps.forEach(step -> text.append(step.charAt(2)));
        return text.toString();
    }

    /** 0 near, 1 to be asked about, 2 outside the law. */
    static int distance(List<String> steps) {
        String moves = moves(steps, true);
        boolean near = List.of("S", "U", "D", "B", "UU", "DD").contains(moves);
        return !near ? 2 : ties(steps).contains("s") ? 1 : 0;
    }

    /** Whether the giver's word is plainly one of the eight kinds. */
    static boolean near(String word) {
        return NEAR.contains(" " + word + " ");
    }
}
