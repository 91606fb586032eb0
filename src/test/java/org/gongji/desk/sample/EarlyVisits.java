package org.gongji.desk.sample;

import java.time.LocalDate;
import java.util.List;

/** 08:35 to 10:10: the usual spouse, the grandfather, the father-in-law, rare names, and what does not fit. */
final class EarlyVisits {
    private final Cast cast;

    EarlyVisits(Cast cast) {
        this.cast = cast;
    }

    List<Visit> visits() {
        return List.of(spouse(), grandfather(), grandfatherOnePaperShort(), fatherInLaw(), rareName(),
                motherElevenYearsOlder(), sexDigit(), secondSpouse(), expiredCard(), otherHousehold());
    }

    static Marriage shenMarriage(Cast cast) {
        return new Marriage("01-marriage", "J410105-2018-900101", LocalDate.of(2018, 5, 20),
                cast.get("shenJiahe"), cast.get("luZhixia"));
    }

    static Booklet luoBooklet(Cast cast) {
        return new Booklet("04-booklet", "900004001", List.of(Booklet.Row.head(cast.get("luoSongnian")),
                Booklet.Row.of(cast.get("luoQinghe"), "长女")));
    }

    private Visit spouse() {
        Player giver = cast.get("shenJiahe");
        Player wife = cast.get("luZhixia");
        return new Visit("01-spouse", 2, "夫妻，两张身份证都读卡，结婚证和户口簿齐全").card(giver, "共济人")
                .card(wife, "妻子").paper(shenMarriage(cast))
                .paper(new Booklet("01-booklet", "900001001",
                        List.of(Booklet.Row.head(giver), Booklet.Row.of(wife, "妻"))))
                .married().allowed("p2", "妻子")
                .plays("08:35 open", "08:36 accept", "08:39 sign", "08:40 close");
    }

    private Visit grandfather() {
        return new Visit("02-maternal-grandfather", 3, "外祖父：出生医学证明连到母亲，母亲的户口簿连到外祖父")
                .card(cast.get("xuWangshu"), "共济人").card(cast.get("fangShouzhuo"), "外祖父")
                .paper(new BirthCertificate("02-birth", "C410900201", cast.get("xuWangshu"),
                        cast.get("fangJingyun"), cast.get("xuLiyan")))
                .paper(new Booklet("02-booklet", "900002001", List.of(Booklet.Row.head(cast.get("fangShouzhuo")),
                        Booklet.Row.of(cast.get("fangJingyun"), "长女"))))
                .allowed("p2", "外祖父").plays("08:50 open", "08:51 accept", "08:58 sign", "08:59 close");
    }

    private Visit grandfatherOnePaperShort() {
        Player grandfather = cast.get("hanYangeng");
        return new Visit("03-one-paper-short", 3, "外祖父，少了母亲和外祖父之间的那份材料：缺一份")
                .card(cast.get("guNanqiao"), "共济人").sighted(grandfather, "外祖父")
                .paper(new BirthCertificate("03-birth", "C410900301", cast.get("guNanqiao"), cast.get("hanShuyi"),
                        cast.get("guHengzhi")))
                .paper(new IdFront("03-id", grandfather)).needsPaper("p2", "外祖父", "EVIDENCE_MISSING")
                .plays("09:00 open", "09:01 accept", "09:06 notice", "09:07 park");
    }

    private Visit fatherInLaw() {
        Player fatherInLaw = cast.get("luoSongnian");
        return new Visit("04-father-in-law", 4, "岳父不是近亲属：不予受理，妻子自己可以给她父亲办")
                .card(cast.get("guoJiming"), "共济人").sighted(fatherInLaw, "岳父")
                .paper(new Marriage("04-marriage", "J410104-2015-900401", LocalDate.of(2015, 10, 8),
                        cast.get("guoJiming"), cast.get("luoQinghe")))
                .paper(luoBooklet(cast)).paper(new IdFront("04-id", fatherInLaw))
                .married().refused("p2", "岳父", "REL_IN_LAW")
                .plays("09:10 open", "09:11 accept", "09:15 refuse", "09:17 close");
    }

    private Visit rareName() {
        Player giver = cast.get("chengYan");
        Player wife = cast.get("baiHui");
        Player son = cast.get("chengYanzi");
        return new Visit("05-rare-names", 5, "生僻字 龑 𠅤 䶮；名册把 𠅤 写成形近字 恵，经办人按证件选定")
                .card(giver, "共济人").card(wife, "妻子").card(son, "儿子")
                .paper(new Marriage("05-marriage", "J410103-2009-900501", LocalDate.of(2009, 9, 9), giver, wife))
                .paper(new Booklet("05-booklet", "900005001", List.of(Booklet.Row.head(giver),
                        Booklet.Row.of(wife, "妻"), Booklet.Row.of(son, "长子"))))
                .married().agree("lookalikeChosen", "p2").agree("consent", "p3")
                .allowed("p2", "妻子").allowed("p3", "儿子")
                .plays("09:25 open", "09:26 accept", "09:33 sign", "09:34 close");
    }

    private Visit motherElevenYearsOlder() {
        return new Visit("06-mother-eleven-years-older", 6, "“母亲”只比孩子大十一岁：要主管")
                .card(cast.get("zouMuyang"), "共济人").card(cast.get("heLanzhi"), "母亲")
                .paper(new Booklet("06-booklet", "900006001", List.of(Booklet.Row.head(cast.get("heLanzhi")),
                        Booklet.Row.of(cast.get("zouMuyang"), "长女"))))
                .needsSupervisor("p2", "母亲", "AGE_IMPLAUSIBLE")
                .plays("09:40 open", "09:41 accept", "09:44 wait", "09:45 close");
    }

    private Visit sexDigit() {
        return new Visit("07-sex-digit", 6, "证件上写男，号码第十七位是偶数：要主管")
                .card(cast.get("shiYanqiu"), "共济人").card(cast.get("shiXiaoman"), "儿子")
                .paper(new Booklet("07-booklet", "900007001", List.of(Booklet.Row.head(cast.get("shiYanqiu")),
                        Booklet.Row.of(cast.get("shiXiaoman"), "长子"))))
                .needsSupervisor("p2", "儿子", "ID_SEX_MISMATCH")
                .plays("09:46 open", "09:47 accept", "09:50 wait", "09:51 close");
    }

    private Visit secondSpouse() {
        Player giver = cast.get("pengYueran");
        return new Visit("08-two-spouses", 6, "两本结婚证，没有离婚证件：第二位配偶，不予受理")
                .card(giver, "共济人").card(cast.get("yinSuxin"), "妻子")
                .paper(new Marriage("08-marriage-first", "J410102-2008-900801", LocalDate.of(2008, 6, 18), giver,
                        cast.get("tangRuolan")))
                .paper(new Marriage("08-marriage-second", "J410102-2022-900802", LocalDate.of(2022, 3, 11), giver,
                        cast.get("yinSuxin")))
                .married().refused("p2", "妻子", "SECOND_SPOUSE")
                .plays("09:52 open", "09:53 accept", "09:56 refuse", "09:57 close");
    }

    private Visit expiredCard() {
        return new Visit("09-expired-card", 6, "共济人的身份证过期：要主管；本人说换了证再来，撤回")
                .card(cast.get("weiChangfeng"), "共济人").card(cast.get("weiChuqing"), "女儿")
                .paper(new Booklet("09-booklet", "900009001", List.of(Booklet.Row.head(cast.get("weiChangfeng")),
                        Booklet.Row.of(cast.get("weiChuqing"), "长女").single())))
                .needsSupervisor("p2", "女儿", "ID_EXPIRED").withdrawn()
                .plays("09:58 open", "09:59 accept", "10:02 withdraw", "10:03 close");
    }

    private Visit otherHousehold() {
        Player mother = cast.get("linWanzhao");
        return new Visit("10-page-of-another-household", 6, "材料里夹了别家的户口页：放在一边，不影响办理")
                .card(cast.get("mengZhao"), "共济人").sighted(mother, "母亲")
                .paper(new Booklet("10-booklet", "900010001", List.of(Booklet.Row.head(mother),
                        Booklet.Row.of(cast.get("mengZhao"), "长女").single())))
                .paper(new Booklet("10-stray-booklet", "900010999",
                        List.of(Booklet.Row.head(cast.get("zhuangXiaozhou")),
                                Booklet.Row.of(cast.get("zhuangYe"), "长女").single())))
                .paper(new IdFront("10-id", mother)).allowed("p2", "母亲", "OTHER_HOUSEHOLD")
                .plays("10:04 open", "10:05 accept", "10:09 sign-pad", "10:10 close");
    }
}
