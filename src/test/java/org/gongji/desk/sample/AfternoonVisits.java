package org.gongji.desk.sample;

import java.time.LocalDate;
import java.util.List;

/** 14:02 to 15:55: the other cards, grandparents, the lawful detour, both ways round, twice, and an ending. */
final class AfternoonVisits {
    private final Cast cast;

    AfternoonVisits(Cast cast) {
        this.cast = cast;
    }

    List<Visit> visits() {
        return List.of(accountUnknown(), residencePermit(), foreigner2023(), foreigner2017(), otherCity(),
                grandparents(), consentMissing(), detour(), duplicate(), mutual(), consentGiven(), unbinding(),
                changedMind());
    }

    private Visit accountUnknown() {
        return new Visit("24-account-unknown", 0, "名册没写有没有个人账户：要主管").card(cast.get("houMingyuan"), "共济人")
                .card(cast.get("kangRuoshui"), "妻子")
                .paper(new Marriage("24-marriage", "J410181-2003-902401", LocalDate.of(2003, 10, 1),
                        cast.get("houMingyuan"), cast.get("kangRuoshui")))
                .married().needsSupervisor("p2", "妻子", "GIVER_ACCOUNT_UNKNOWN")
                .plays("14:02 open", "14:03 accept", "14:06 wait", "14:07 close");
    }

    private Visit residencePermit() {
        return new Visit("25-residence-permit", 0, "丈夫持港澳台居民居住证").card(cast.get("liuYilan"), "共济人")
                .card(cast.get("lianJiahao"), "丈夫")
                .paper(new Marriage("25-marriage", "J410100-2014-902501", LocalDate.of(2014, 4, 18),
                        cast.get("liuYilan"), cast.get("lianJiahao")))
                .married().allowed("p2", "丈夫")
                .plays("14:08 open", "14:09 accept", "14:14 sign-pad", "14:15 close");
    }

    private Visit foreigner2023() {
        return new Visit("26-foreigner-2023", 0, "妻子持 2023 版外国人永久居留身份证").card(cast.get("liFei"), "共济人")
                .card(cast.get("tanner"), "妻子")
                .paper(new Marriage("26-marriage", "J410100-2010-902601", LocalDate.of(2010, 7, 7),
                        cast.get("liFei"), cast.get("tanner")))
                .married().allowed("p2", "妻子")
                .plays("14:17 open", "14:18 accept", "14:23 sign-pad", "14:24 close");
    }

    private Visit foreigner2017() {
        return new Visit("27-foreigner-2017", 0, "共济人持 2017 版外国人永久居留身份证，号码十五位带字母")
                .card(cast.get("duvallon"), "共济人").card(cast.get("xiaZhiqiu"), "妻子")
                .paper(new Marriage("27-marriage", "J410100-2012-902701", LocalDate.of(2012, 12, 12),
                        cast.get("duvallon"), cast.get("xiaZhiqiu")))
                .married().allowed("p2", "妻子")
                .plays("14:26 open", "14:27 accept", "14:32 sign-pad", "14:33 close");
    }

    private Visit otherCity() {
        Player daughter = cast.get("renXi");
        return new Visit("28-retired-giver-other-city", 0, "退休职工给在洛阳参保的女儿：省内跨统筹区可以")
                .card(cast.get("renFu"), "共济人").sighted(daughter, "女儿")
                .paper(new Booklet("28-booklet", "900028001", List.of(Booklet.Row.head(cast.get("renFu")),
                        Booklet.Row.of(daughter, "长女"))))
                .paper(new IdFront("28-id", daughter)).allowed("p2", "女儿")
                .plays("14:35 open", "14:36 accept", "14:41 sign-pad", "14:42 close");
    }

    private Visit grandparents() {
        Player grandfather = cast.get("jiaHuaishan");
        Player grandmother = cast.get("qiaoGuixiang");
        return new Visit("29-paternal-grandparents", 0, "祖父有名册，祖母说在南阳参保而名册没有那里：先按声明办，标记未核")
                .card(cast.get("jiaSiqi"), "共济人").sighted(grandfather, "祖父").sighted(grandmother, "祖母")
                .paper(new BirthCertificate("29-birth", "D410902901", cast.get("jiaSiqi"), cast.get("luHaiyan"),
                        cast.get("jiaWenyuan")))
                .paper(new Booklet("29-booklet", "900029001", List.of(Booklet.Row.head(grandfather),
                        Booklet.Row.of(grandmother, "妻"), Booklet.Row.of(cast.get("jiaWenyuan"), "长子"))))
                .paper(new IdFront("29-id-1", grandfather), new IdFront("29-id-2", grandmother))
                .declares("p3", "411302").agree("committed", "p3")
                .allowed("p2", "祖父").allowed("p3", "祖母", "STATUS_UNVERIFIED")
                .plays("14:44 open", "14:45 accept", "14:54 sign", "14:55 close");
    }

    private Visit consentMissing() {
        return zhong(new Visit("30-consent-missing", 0, "外孙女十岁，父母没来，没有监护人单独同意：缺一份，下午再来")
                .card(cast.get("zhongYuxiu"), "共济人").sighted(cast.get("suHemiao"), "外孙女"))
                .agree("guardianShown", "p2").needsPaper("p2", "外孙女", "CONSENT_MISSING").withdrawn()
                .plays("14:57 open", "14:58 accept", "15:02 notice", "15:03 withdraw", "15:04 close");
    }

    private Visit detour() {
        Player father = cast.get("luoSongnian");
        return new Visit("31-lawful-detour", 4, "上午被拒的岳父：妻子罗青禾用自己的账户给父亲办")
                .card(cast.get("luoQinghe"), "共济人").sighted(father, "父亲").paper(EarlyVisits.luoBooklet(cast))
                .paper(new IdFront("04-id", father)).allowed("p2", "父亲")
                .plays("15:05 open", "15:06 accept", "15:11 sign-pad", "15:12 close");
    }

    private Visit duplicate() {
        return new Visit("32-duplicate", 0, "沈嘉禾又来办同一对：早上已生效，不再受理，不出通知书")
                .card(cast.get("shenJiahe"), "共济人").card(cast.get("luZhixia"), "妻子")
                .paper(EarlyVisits.shenMarriage(cast)).married().stands("p1", "p2", "配偶", "spouse")
                .refused("p2", "妻子", "DUP_PAIR")
                .plays("15:14 open", "15:15 accept", "15:17 refuse", "15:18 close");
    }

    private Visit mutual() {
        return new Visit("33-both-ways", 0, "陆知夏反过来也给丈夫办：政策没说不可以，提示后办理")
                .card(cast.get("luZhixia"), "共济人").card(cast.get("shenJiahe"), "丈夫")
                .paper(EarlyVisits.shenMarriage(cast)).married().stands("p2", "p1", "配偶", "spouse")
                .allowed("p2", "丈夫", "MUTUAL_BINDING")
                .plays("15:20 open", "15:21 accept", "15:26 sign-pad", "15:27 close");
    }

    private Visit consentGiven() {
        return zhong(new Visit("34-consent-given", 0, "外孙女的母亲来了，单独同意：办结")
                .card(cast.get("zhongYuxiu"), "共济人").sighted(cast.get("suHemiao"), "外孙女")
                .card(cast.get("zhongLing"), "监护人"))
                .speaksFor("p3", "p2").agree("guardianConsent", "p2").allowed("p2", "外孙女")
                .plays("15:30 open", "15:31 accept", "15:37 sign", "15:38 close");
    }

    private Visit zhong(Visit visit) {
        return visit.paper(new Booklet("30-booklet", "900030001", List.of(
                        Booklet.Row.head(cast.get("zhongYuxiu")), Booklet.Row.of(cast.get("zhongLing"), "长女"),
                        Booklet.Row.of(cast.get("suHemiao"), "外孙女"))))
                .paper(new BirthCertificate("30-birth", "Q410903001", cast.get("suHemiao"), cast.get("zhongLing"),
                        cast.get("suMuye")));
    }

    private Visit unbinding() {
        return new Visit("35-unbinding", 0, "吕清和解除早上给妹妹办的共济：当场生效，以前的退款回他的账户")
                .card(cast.get("lvQinghe"), "共济人").sighted(cast.get("lvQinghuan"), "妹妹")
                .stands("p1", "p2", "妹妹", "sibling").allowed("p2", "妹妹").ending("不再授权")
                .plays("15:41 open", "15:42 accept", "15:46 sign", "15:47 close");
    }

    private Visit changedMind() {
        return new Visit("36-changed-mind", 0, "都可以办，签字前本人改主意：当场撤回").card(cast.get("jiYunfan"), "共济人")
                .card(cast.get("ganTang"), "妻子")
                .paper(new Marriage("36-marriage", "J410183-2011-903601", LocalDate.of(2011, 11, 11),
                        cast.get("jiYunfan"), cast.get("ganTang")))
                .married().allowed("p2", "妻子").withdrawn()
                .plays("15:49 open", "15:50 accept", "15:54 withdraw", "15:55 close");
    }
}
