package org.gongji.desk.device.idcard;

/** The values a CVR library gives, by the names of its getters (domain.md §7.2). */
enum CvrValue {
    NAME("GetPeopleName"), SEX("GetPeopleSex"), ETHNIC("GetNationCode"), BIRTH("GetPeopleBirthday"),
    ADDRESS("GetPeopleAddress"), NUMBER("GetPeopleIDCode"), ISSUER("GetDepartment"), FROM("GetStartDate"),
    TO("GetEndDate"), PERMIT("GetPassCheckID"), NEWEST_ADDRESS("GetNewAppMsg");

    private final String getter;

    CvrValue(String getter) {
        this.getter = getter;
    }

    String getter() {
        return getter;
    }
}
