package org.gongji.desk.ui.devices;

import java.util.ArrayList;
import java.util.List;
import org.gongji.desk.identity.CardReading;
import org.gongji.desk.identity.IdCheck;
import org.gongji.desk.identity.IdNumbers;
import org.gongji.desk.identity.Masking;
import org.gongji.desk.identity.ScannedCode;
import org.gongji.desk.identity.SocialCardReading;
import org.gongji.desk.words.Words;

/** Says what a test brought by its shape: which fields came, and who it was only as lists show it. */
final class ShapeWords {
    private final Words words;

    ShapeWords(Words words) {
        this.words = words;
    }

    String card(CardReading card) {
        List<String> fields = new ArrayList<>();
        add(fields, "name", !card.name().isEmpty());
        add(fields, "sex", true);
        add(fields, "ethnic", !card.ethnicCode().isEmpty());
        add(fields, "birth", card.birth() != null);
        add(fields, "address", !card.address().isEmpty());
        add(fields, "issuer", !card.issuer().isEmpty());
        add(fields, "valid", card.document().longTerm() || card.document().validTo() != null);
        add(fields, "permit", !card.permitNumber().isEmpty());
        String cut = card.nameMayBeCut() ? words.say("devices.read.cut") : "";
        return words.say("devices.read", words.say("devices.layout-" + card.layout()), Masking.name(card.name()),
                Masking.number(card.document().number()), listed(fields)) + cut;
    }

    String social(SocialCardReading card) {
        List<String> fields = new ArrayList<>();
        add(fields, "name", !card.name().isEmpty());
        add(fields, "sex", true);
        add(fields, "ethnic", !card.ethnicCode().isEmpty());
        add(fields, "birth", card.birth() != null);
        add(fields, "cardNumber", !card.cardNumber().isEmpty());
        add(fields, "valid", card.validTo() != null);
        String name = switch (card.nameState()) {
            case WHOLE -> "";
            case MAY_BE_CUT, LOST -> words.say("device.prefill-" + card.nameState());
        };
        return words.say("devices.read.social", card.version(), Masking.name(card.name()),
                Masking.number(card.number()), listed(fields)) + name;
    }

    String code(ScannedCode code, java.time.LocalDate today) {
        if (code instanceof ScannedCode.Number number) {
            IdCheck check = IdNumbers.check(number.value(), today);
            return words.say(check.usable() ? "devices.scanned.number" : "devices.scanned.number.wrong",
                    number.value().length(), Masking.number(number.value()));
        }
        if (code instanceof ScannedCode.InsuranceCode) {
            return words.say("devices.scanned.insurance");
        }
        if (code instanceof ScannedCode.Unknown unknown) {
            return words.say("devices.scanned.unknown", unknown.length());
        }
        return words.say(code instanceof ScannedCode.Receipt ? "devices.scanned.receipt"
                : code instanceof ScannedCode.Page ? "devices.scanned.page" : "devices.scanned.test");
    }

    private void add(List<String> fields, String field, boolean there) {
        if (there) {
            fields.add(words.say("devices.field-" + field));
        }
    }

    private String listed(List<String> fields) {
        return String.join(words.say("devices.field.and"), fields);
    }
}
