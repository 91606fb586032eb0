package org.gongji.desk.binding.record;

/**
 * What may be changed about a person: the seven items of seed S4, and sex and day of birth, which the guide for insured
 * people names beside them (domain.md §2.5). Words are {@code matters.item.<NAME>}.
 */
public enum InfoItem {
    NAME, NUMBER, SEX, BIRTH, LIVE_ADDRESS, PHONE, RESIDENCE_KIND, RESIDENCE_ADDRESS, BANK_ACCOUNT
}
