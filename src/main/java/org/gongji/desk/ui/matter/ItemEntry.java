package org.gongji.desk.ui.matter;

import java.util.Optional;
import org.gongji.desk.binding.record.InfoItem;
import org.gongji.desk.binding.record.InfoRequest.Change;
import org.gongji.desk.identity.Masking;
import org.gongji.desk.identity.Names;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.ui.kit.TypedDay;
import org.gongji.desk.words.Words;

/** What is typed for an item, as it goes on record, and back in words. */
final class ItemEntry {
    private final Words words;

    ItemEntry(Words words) {
        this.words = words;
    }

    /** @return empty where nothing can be read out of what was typed */
    String normal(InfoItem item, String typed) {
        String plain = typed.strip();
        return switch (item) {
            case NAME -> Names.check(plain).value();
            case NUMBER -> plain.replaceAll("\\s", "");
            case SEX -> sex(plain);
            case BIRTH -> TypedDay.of(plain).map(Object::toString).orElse("");
            case PHONE, BANK_ACCOUNT -> plain.replaceAll("[^0-9０-９]", "");
            case LIVE_ADDRESS, RESIDENCE_KIND, RESIDENCE_ADDRESS -> plain;
        };
    }

    private String sex(String typed) {
        return Optional.of(typed).filter(said -> said.equals(words.say("ui.sex.MALE"))).map(said -> Sex.MALE.name())
                .or(() -> Optional.of(typed).filter(said -> said.equals(words.say("ui.sex.FEMALE")))
                        .map(said -> Sex.FEMALE.name())).orElse("");
    }

    String said(InfoItem item, String value) {
        if (value.isEmpty()) {
            return words.say("change.unknown");
        }
        return switch (item) {
            case NUMBER -> Masking.spaced(value);
            case SEX -> words.say("ui.sex." + value);
            default -> value;
        };
    }

    String said(Change change) {
        return words.say("change.becomes", said(change.item(), change.earlier()), said(change.item(), change.later()));
    }
}
