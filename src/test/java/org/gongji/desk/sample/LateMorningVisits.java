package org.gongji.desk.sample;

import java.time.LocalDate;
import java.util.List;

/** 10:12 to 11:55: a whole family, givers who cannot give, the booklet's in-law, dates, areas and the roster. */
final class LateMorningVisits {
    private final Cast cast;

    LateMorningVisits(Cast cast) {
        this.cast = cast;
    }

    List<Visit> visits() {
        return List.of(familyOfFour(), residentGiver(), suspendedGiver(), giverWithoutAccount(), daughterInLaw(),
                beforeTheSwitch(), otherProvince(), sibling(), presumedWithCommitment(), presumedWithout(),
                memberSuspended(), notInRoster(), markedDead());
    }

    private Visit familyOfFour() {
        Player giver = cast.get("liDi");
        return new Visit("11-family-of-four", 0, "一家四口一次办：妻子、十五岁的儿子、七岁的女儿（监护人单独同意）")
                .card(giver, "共济人").card(cast.get("wangJie"), "妻子").card(cast.get("liKun"), "儿子")
                .sighted(cast.get("liZhe"), "女儿")
                .paper(new Marriage("11-marriage", "J410105-2009-901101", LocalDate.of(2009, 11, 1), giver,
                        cast.get("wangJie")))
                .paper(new Booklet("11-booklet", "900011001", List.of(Booklet.Row.head(giver),
                        Booklet.Row.of(cast.get("wangJie"), "妻"), Booklet.Row.of(cast.get("liKun"), "长子"),
                        Booklet.Row.of(cast.get("liZhe"), "长女"))))
                .married().agree("guardianConsent", "p4").agree("guardianShown", "p4")
                .allowed("p2", "妻子").allowed("p3", "儿子").allowed("p4", "女儿")
                .plays("10:12 open", "10:13 accept", "10:23 sign", "10:25 close");
    }

    private Visit residentGiver() {
        Player son = cast.get("miaoYichuan");
        return new Visit("12-resident-giver", 0, "居民医保没有个人账户，不能给别人用：不予受理")
                .card(cast.get("miaoXiuhe"), "共济人").sighted(son, "儿子")
                .paper(new Booklet("12-booklet", "900012001", List.of(Booklet.Row.head(cast.get("miaoXiuhe")),
                        Booklet.Row.of(son, "长子").single())))
                .paper(new IdFront("12-id", son)).refused("p2", "儿子", "GIVER_NOT_310")
                .plays("10:27 open", "10:28 accept", "10:30 refuse", "10:31 close");
    }

    private Visit suspendedGiver() {
        Player wife = cast.get("youQingyang");
        return new Visit("13-suspended-giver", 0, "共济人的职工医保暂停：续上以后再办，不予受理")
                .card(cast.get("quXinghe"), "共济人").sighted(wife, "妻子")
                .paper(new Marriage("13-marriage", "J410105-2016-901301", LocalDate.of(2016, 8, 8),
                        cast.get("quXinghe"), wife))
                .paper(new IdFront("13-id", wife)).married().refused("p2", "妻子", "GIVER_SUSPENDED")
                .plays("10:32 open", "10:33 accept", "10:35 refuse", "10:36 close");
    }

    private Visit giverWithoutAccount() {
        Player mother = cast.get("shenHuilan");
        return new Visit("14-giver-without-account", 0, "灵活就业单建统筹，没有个人账户：不予受理")
                .card(cast.get("jiangXiaozhou"), "共济人").sighted(mother, "母亲")
                .paper(new Booklet("14-booklet", "900014001", List.of(Booklet.Row.head(mother),
                        Booklet.Row.of(cast.get("jiangXiaozhou"), "长女").single())))
                .paper(new IdFront("14-id", mother)).refused("p2", "母亲", "GIVER_NO_ACCOUNT")
                .plays("10:37 open", "10:38 accept", "10:40 refuse", "10:41 close");
    }

    private Visit daughterInLaw() {
        Player giver = cast.get("gaoHeming");
        Player granddaughter = cast.get("gaoYouran");
        return new Visit("15-booklets-in-law", 0, "同一本户口簿：孙女可以，儿媳不是近亲属")
                .card(giver, "共济人").sighted(granddaughter, "孙女").card(cast.get("wenRuyu"), "儿媳")
                .card(cast.get("gaoYuanshan"), "监护人")
                .paper(new Booklet("15-booklet", "900015001", List.of(Booklet.Row.head(giver),
                        Booklet.Row.of(cast.get("gaoYuanshan"), "长子"), Booklet.Row.of(cast.get("wenRuyu"), "儿媳"),
                        Booklet.Row.of(granddaughter, "孙女"))))
                .paper(new BirthCertificate("15-birth", "R410901501", granddaughter, cast.get("wenRuyu"),
                        cast.get("gaoYuanshan")))
                .agree("guardianConsent", "p2").agree("guardianShown", "p2")
                .allowed("p2", "孙女").refused("p3", "儿媳", "REL_IN_LAW")
                .plays("10:43 open", "10:44 accept", "10:50 sign", "10:52 refuse", "10:54 close");
    }

    private Visit beforeTheSwitch() {
        Player father = cast.get("qinLidong");
        return new Visit("16-before-the-switch", 9, "补录：2024-08-28 停网时收的件，那天只有直系，妹妹不在范围内")
                .sighted(cast.get("qinLang"), "共济人").sighted(cast.get("qinYue"), "妹妹")
                .agree("consent", "p1")
                .paper(new Booklet("16-booklet", "900016001", List.of(Booklet.Row.head(father),
                        Booklet.Row.of(cast.get("qinLang"), "长子").single(),
                        Booklet.Row.of(cast.get("qinYue"), "长女").single())))
                .takenOn(LocalDate.of(2024, 8, 28), "10:12", LocalDate.of(2024, 8, 17), 19)
                .refused("p2", "妹妹", "REL_OUT_OF_SCOPE")
                .plays("10:58 open", "10:59 accept", "11:03 refuse", "11:04 close");
    }

    private Visit otherProvince() {
        Player father = cast.get("tanSongqiao");
        return new Visit("17-other-province", 0, "父亲在山东参保，不在省内共济范围：不予受理，给医保钱包说明")
                .card(cast.get("tanShuyao"), "共济人").sighted(father, "父亲")
                .paper(new Booklet("17-booklet", "900017001", List.of(Booklet.Row.head(father),
                        Booklet.Row.of(cast.get("tanShuyao"), "长女").single())))
                .paper(new IdFront("17-id", father)).refused("p2", "父亲", "MEMBER_OTHER_PROVINCE")
                .plays("11:06 open", "11:07 accept", "11:10 refuse", "11:11 close");
    }

    private Visit sibling() {
        Player sister = cast.get("lvQinghuan");
        return new Visit("18-sibling", 0, "兄妹：同一本户口簿里都是户主的子女").card(cast.get("lvQinghe"), "共济人")
                .sighted(sister, "妹妹")
                .paper(new Booklet("18-booklet", "900018001", List.of(Booklet.Row.head(cast.get("lvJingzhi")),
                        Booklet.Row.of(cast.get("lvQinghe"), "长子").single(),
                        Booklet.Row.of(sister, "长女").single())))
                .paper(new IdFront("18-id", sister)).allowed("p2", "妹妹")
                .plays("11:13 open", "11:14 accept", "11:18 sign-pad", "11:19 close");
    }

    private Visit presumedWithCommitment() {
        return new Visit("19-presumed-and-committed", 0, "户主的妻子和户主的儿子：推定母子，本人书面承诺补足；中途挂起一次")
                .card(cast.get("aliya"), "共济人").card(cast.get("zhouBen"), "儿子")
                .paper(new Booklet("19-booklet", "900019001", List.of(Booklet.Row.head(cast.get("zhouYanbei")),
                        Booklet.Row.of(cast.get("aliya"), "妻"),
                        Booklet.Row.of(cast.get("zhouBen"), "长子").single())))
                .agree("committed", "p2").allowed("p2", "儿子")
                .plays("11:21 open", "11:22 accept", "11:25 park", "11:38 resume", "11:42 sign", "11:43 close");
    }

    private Visit presumedWithout() {
        return new Visit("20-presumed-not-committed", 0, "同样的推定，本人不愿承诺：要出生医学证明，缺一份")
                .card(cast.get("songWanqing"), "共济人").card(cast.get("maZhiyuan"), "儿子")
                .paper(new Booklet("20-booklet", "900020001", List.of(Booklet.Row.head(cast.get("maChiye")),
                        Booklet.Row.of(cast.get("songWanqing"), "妻"),
                        Booklet.Row.of(cast.get("maZhiyuan"), "长子"))))
                .needsPaper("p2", "儿子", "EVIDENCE_WEAK")
                .plays("11:26 open", "11:27 accept", "11:30 notice", "11:31 park");
    }

    private Visit memberSuspended() {
        Player mother = cast.get("duYuee");
        return new Visit("21-suspended-member", 0, "母亲的居民医保暂停：恢复以后再绑，不予受理")
                .card(cast.get("dongRuogu"), "共济人").sighted(mother, "母亲")
                .paper(new Booklet("21-booklet", "900021001", List.of(Booklet.Row.head(mother),
                        Booklet.Row.of(cast.get("dongRuogu"), "长子"))))
                .paper(new IdFront("21-id", mother)).refused("p2", "母亲", "MEMBER_SUSPENDED")
                .plays("11:32 open", "11:33 accept", "11:35 refuse", "11:36 close");
    }

    private Visit notInRoster() {
        Player father = cast.get("yeChengxi");
        return new Visit("22-not-in-roster", 0, "父亲说在郑州参保，名册里没有这个人：要主管")
                .card(cast.get("yeQingwu"), "共济人").sighted(father, "父亲")
                .paper(new Booklet("22-booklet", "900022001", List.of(Booklet.Row.head(father),
                        Booklet.Row.of(cast.get("yeQingwu"), "长女").single())))
                .paper(new IdFront("22-id", father)).needsSupervisor("p2", "父亲", "NOT_IN_ROSTER")
                .plays("11:45 open", "11:46 accept", "11:49 wait", "11:50 close");
    }

    private Visit markedDead() {
        return new Visit("23-death-mark", 0, "名册有死亡标记，本人就站在窗口：待核实，要主管")
                .card(cast.get("dingYinuo"), "共济人").card(cast.get("fanShuzhen"), "母亲")
                .paper(new Booklet("23-booklet", "900023001", List.of(Booklet.Row.head(cast.get("fanShuzhen")),
                        Booklet.Row.of(cast.get("dingYinuo"), "长子"))))
                .needsSupervisor("p2", "母亲", "DECEASED_IN_ROSTER")
                .plays("11:51 open", "11:52 accept", "11:55 wait", "11:56 close");
    }
}
