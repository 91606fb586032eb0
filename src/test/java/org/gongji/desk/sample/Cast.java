package org.gongji.desk.sample;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongji.desk.identity.IdKind;
import org.gongji.desk.identity.Sex;

/**
 * Everybody of the training day, a line each: key, name, sex, birth, insurance. A line with # opens a family and
 * gives its address. Insurance is {@code insutype:psn_type@place} with {@code x} no account, {@code ?} account
 * unknown, {@code !2} suspended, {@code !4} ended, {@code +} marked dead; {@code -} is not in the roster.
 */
final class Cast {
    private static final String TABLE = """
            # 样例路8号院2号楼301
            shenJiahe 沈嘉禾 M 1991-04-12 310:1101@410105
            luZhixia 陆知夏 F 1992-09-03 310:1101@410103
            # 样例路15号院1号楼502
            xuWangshu 许望舒 F 1999-05-20 390:1404@410102!4;310:1101@410105
            fangJingyun 方静芸 F 1973-02-11 310:1101@410102
            xuLiyan 许立言 M 1971-10-08 310:1101@410102
            fangShouzhuo 方守拙 M 1948-08-08 390:1601@410122
            # 样例路23号院4号楼203
            guNanqiao 顾南乔 F 1998-11-02 310:1101@410106
            hanShuyi 韩淑仪 F 1974-06-17 390:1501@410106
            guHengzhi 顾衡之 M 1972-03-30 310:1101@410106
            hanYangeng 韩砚耕 M 1949-01-25 390:1601@410181
            # 样例路31号院6号楼1102
            guoJiming 郭既明 M 1989-07-30 310:1101@410104
            luoQinghe 罗青禾 F 1990-02-14 310:1101@410104
            luoSongnian 罗松年 M 1961-03-21 390:1601@410183
            # 样例路42号院1号楼101
            chengYan 程龑 M 1984-05-19 310:1101@410103
            baiHui 白𠅤 F 1985-12-08 390:1501@410103
            chengYanzi 程䶮 M 2011-03-02 390:1403@410103
            # 样例路56号院3号楼802
            liDi 李𬱖 M 1984-01-16 310:1102@410105
            wangJie 王㛃 F 1985-06-21 310:1101@410173
            liKun 李堃 M 2010-12-01 390:1403@410105
            liZhe 李喆 F 2019-06-30 390:1403@410105
            # 样例路60号院2号楼604
            zouMuyang 邹沐阳 F 1991-06-15 310:1101@410108
            heLanzhi 贺兰芝 F 1980-03-01 390:1501@410108
            # 样例路71号院5号楼405
            shiYanqiu 石砚秋 M 1983-08-24 310:1101@410182
            shiXiaoman 石小满 M 2008-07-19 390:1404@410182
            # 样例路77号院1号楼903
            pengYueran 彭越然 M 1980-10-05 310:1101@410102
            tangRuolan 汤若兰 F 1981-04-04 390:1501@410102
            yinSuxin 尹素心 F 1988-09-27 390:1501@410102
            # 样例路83号院7号楼302
            weiChangfeng 魏长风 M 1978-02-20 310:1101@410171
            weiChuqing 魏初晴 F 2004-03-08 390:1404@410171
            # 样例路90号院2号楼501
            mengZhao 孟昭 F 1994-12-12 310:1101@410172
            linWanzhao 林晚照 F 1968-05-06 310:1201@410172
            # 样例路91号院2号楼501
            zhuangXiaozhou 庄晓舟 M 1970-04-04 310:1101@410184
            zhuangYe 庄叶 F 2001-09-16 390:1404@410184
            # 样例路102号院1号楼202
            miaoXiuhe 苗秀禾 F 1970-09-09 390:1501@410122
            miaoYichuan 苗亦川 M 1996-01-28 390:1501@410122
            # 样例路110号院3号楼703
            quXinghe 曲星河 M 1987-03-17 310:1101@410105!2
            youQingyang 尤清扬 F 1988-08-02 390:1501@410105
            # 样例路118号院6号楼1501
            jiangXiaozhou 江晓舟 F 1993-07-07 310:1103@410103x
            shenHuilan 申惠兰 F 1966-02-26 390:1601@410103
            # 样例路125号院2号楼401
            gaoHeming 高鹤鸣 M 1959-04-18 310:1201@410102
            gaoYuanshan 高远山 M 1986-06-06 310:1101@410105
            wenRuyu 温如玉 F 1990-10-30 390:1501@410102
            gaoYouran 高悠然 F 2018-05-05 390:1403@410102
            # 样例路133号院4号楼602
            qinLidong 秦立冬 M 1964-11-07 390:1601@410185
            qinLang 秦朗 M 1990-05-01 310:1101@410106
            qinYue 秦悦 F 1995-08-15 390:1501@410106
            # 样例路140号院1号楼304
            tanShuyao 谭书瑶 F 1985-01-09 310:1101@410104
            tanSongqiao 谭松樵 M 1956-12-20 390:1601@370102
            # 样例路151号院8号楼203
            lvJingzhi 吕敬之 M 1965-07-23 310:1101@410102
            lvQinghe 吕清和 M 1992-03-03 310:1101@410102
            lvQinghuan 吕清欢 F 1996-11-11 390:1501@410102
            # 样例路160号院2号楼1001
            zhouYanbei 周砚北 M 1980-02-02 390:1501@410173
            aliya 阿丽亚·库尔班江 F 1982-06-16 310:1101@410173
            zhouBen 周犇 M 2006-02-03 390:1404@410173
            # 样例路167号院5号楼501
            maChiye 马驰野 M 1981-09-19 390:1501@410105
            songWanqing 宋晚晴 F 1984-04-27 310:1101@410105
            maZhiyuan 马知远 M 2008-01-15 390:1404@410105
            # 样例路175号院3号楼102
            dongRuogu 董若谷 M 1982-12-05 310:1101@410184
            duYuee 杜月娥 F 1957-10-14 390:1601@410184!2
            # 样例路183号院1号楼805
            yeQingwu 叶青梧 F 1990-08-29 310:1101@410106
            yeChengxi 叶成蹊 M 1962-05-13 -
            # 样例路190号院9号楼303
            dingYinuo 丁一诺 M 1988-11-26 310:1101@410108
            fanShuzhen 范淑真 F 1960-07-04 390:1601@410108+
            # 样例路196号院2号楼702
            houMingyuan 侯明远 M 1976-03-12 310:1101@410181?
            kangRuoshui 康若水 F 1978-09-01 390:1501@410181
            # 样例路203号院4号楼1203
            liuYilan 柳依兰 F 1988-05-25 310:1101@410173
            lianJiahao 连家豪 M 1985-01-01 310:1101@410173
            # 样例路210号院1号楼601
            liFei 黎𬴂 M 1979-07-18 310:1101@410105
            tanner 谭爱美 F 1981-08-03 390:1501@410105
            # 样例路218号院6号楼402
            duvallon 杜瓦隆 M 1982-03-05 310:1101@410172
            xiaZhiqiu 夏知秋 F 1984-10-21 390:1501@410172
            # 样例路226号院3号楼901
            renFu 任𫖯 F 1962-02-08 310:1201@410103
            renXi 任溪 F 1989-04-16 310:1101@410302
            # 样例路233号院5号楼201
            jiaHuaishan 贾怀山 M 1945-06-01 390:1601@410122
            qiaoGuixiang 乔桂香 F 1947-03-15 -
            jiaWenyuan 贾文渊 M 1973-09-24 310:1101@410102
            luHaiyan 卢海燕 F 1975-05-18 310:1101@410102
            jiaSiqi 贾思齐 M 2000-01-31 310:1103@410102
            # 样例路241号院2号楼1104
            zhongYuxiu 钟毓秀 F 1961-08-30 310:1201@410105
            zhongLing 钟灵 F 1988-02-29 310:1101@410105
            suMuye 苏牧野 M 1986-10-12 310:1101@410105
            suHemiao 苏禾苗 F 2016-10-10 390:1403@410105
            # 样例路250号院7号楼506
            jiYunfan 纪云帆 M 1985-12-24 310:1101@410183
            ganTang 甘棠 F 1986-04-05 390:1501@410183
            """;
    /** U+6075, the nearest shape GBK can hold for U+20164 𠅤: what an old system puts in its place. */
    private static final String LOOKALIKE = "白恵";

    private final Map<String, Player> players = new LinkedHashMap<>();

    private Cast() {
    }

    static Cast ofTrainingDay() {
        Cast cast = new Cast();
        String address = "";
        int family = 0;
        for (String line : TABLE.lines().toList()) {
            if (line.startsWith("#")) {
                address = line.substring(2);
                family++;
            } else {
                cast.add(line.split(" "), address, family);
            }
        }
        cast.exceptions();
        return cast;
    }

    Player get(String key) {
        Player player = players.get(key);
        if (player == null) {
            throw new IllegalArgumentException("nobody is called " + key);
        }
        return player;
    }

    Collection<Player> all() {
        return List.copyOf(players.values());
    }

    /** @return {@code psn_no}, the same in the roster and in the case files */
    String psnNo(Player player) {
        int serial = List.copyOf(players.keySet()).indexOf(player.key()) + 1;
        return RosterRow.psnNo(player.covers().get(0).place(), serial);
    }

    private void add(String[] fields, String address, int family) {
        Sex sex = fields[2].equals("M") ? Sex.MALE : Sex.FEMALE;
        LocalDate birth = LocalDate.parse(fields[3]);
        int sequence = 2 * (10 + players.size()) + (sex == Sex.MALE ? 1 : 0);
        String number = CitizenNumber.of("41017" + (1 + family % 3), birth, sequence);
        String phone = "1380000%04d".formatted(100 + players.size());
        Player player = Player.citizen(fields[0], fields[1], sex, birth, number, address, phone);
        players.put(fields[0], player.insured(CoverWords.parse(fields[4])));
    }

    private void exceptions() {
        change("baiHui", get("baiHui").inRosterAs(LOOKALIKE));
        change("aliya", get("aliya").ethnic("05"));
        change("weiChangfeng", get("weiChangfeng").cardUntil(LocalDate.of(2026, 6, 30)));
        Player odd = get("shiXiaoman");
        change("shiXiaoman", odd.as(IdKind.RESIDENT18, CitizenNumber.of("410173", odd.birth(), 64), "", "", "01"));
        // Published sample numbers (domain.md §4.2), because no zone of our own exists for these cards.
        change("lianJiahao", get("lianJiahao").as(IdKind.HMT_RESIDENCE, "830000198501010030", "", "T00000001", ""));
        change("tanner", get("tanner").as(IdKind.FOREIGN_2023, "911124198108030024",
                "TANNER EMILY ROSEMARY CHARLOTTE ELIZABETH", "CAN", ""));
        change("duvallon", get("duvallon").as(IdKind.FOREIGN_2017, "FRA410182030501", "DUVALLON PIERRE", "FRA", ""));
    }

    private void change(String key, Player player) {
        players.put(key, player);
    }
}
