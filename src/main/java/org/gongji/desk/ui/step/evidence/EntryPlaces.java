package org.gongji.desk.ui.step.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.evidence.Paper;
import org.gongji.desk.evidence.reading.ReadPerson.Item;
import org.gongji.desk.identity.IdNumbers;
import org.gongji.desk.identity.Names;

/**
 * Which place of a paper gets which offer. A place that somebody has filled keeps what it holds; an offer fills only
 * what is empty.
 */
final class EntryPlaces {
    /**
     * One place.
     *
     * @param known what stands there whatever was read; all of it may be empty
     */
    record Place(String role, String name, String number, String relation, Optional<Offer> offer) {
        private Place with(Offer offered) {
            return new Place(role, filled(name, offered.text(Item.NAME)), filled(number, offered.text(Item.NUMBER)),
                    "row".equals(role) ? filled(relation, offered.text(Item.RELATION)) : relation,
                    Optional.of(offered));
        }

        private static String filled(String held, String offered) {
            return held.isBlank() ? offered : held;
        }

        private boolean is(Offer offered) {
            return IdNumbers.same(number, offered.text(Item.NUMBER)) || Names.same(name, offered.text(Item.NAME));
        }
    }

    private final List<Place> places = new ArrayList<>();
    private final List<Offer> left;

    private final boolean guess;

    private EntryPlaces(boolean guess, List<Offer> offers) {
        this.guess = guess;
        left = new ArrayList<>(offers);
    }

    /**
     * The places in order.
     *
     * @param roles  which places a paper of the kind has at least
     * @param held   what stands there already, or is expected to
     * @param guess  nobody has said anything yet: who heads a booklet is then told by the page
     */
    static List<Place> of(List<String> roles, List<Paper.Named> held, boolean guess, List<Offer> offers) {
        EntryPlaces entry = new EntryPlaces(guess, offers);
        boolean told = guess && roles.contains("head")
                && offers.stream().anyMatch(offer -> offer.person().role().equals("head"));
        if (told) {
            offers.forEach(offer -> entry.places.add(entry.heldBy(offer, held)));
        } else {
            held.forEach(named -> entry.places.add(new Place(named.role(), named.name(), named.number(),
                    named.relation(), Optional.empty())));
            roles.stream().skip(held.size()).forEach(role -> entry.places.add(empty(role)));
        }
        entry.lay();
        return entry.places;
    }

    private static Place empty(String role) {
        return new Place(role, "", "", "", Optional.empty());
    }

    private Place heldBy(Offer offer, List<Paper.Named> held) {
        String role = offer.person().role();
        return held.stream().map(named -> new Place(role, named.name(), named.number(), "", Optional.empty()))
                .filter(place -> !place.name().isBlank() && place.is(offer)).findFirst().orElse(empty(role));
    }

    private void lay() {
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            take(i, left.stream().filter(place::is).findFirst());
        }
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            if (place.offer().isEmpty() && (place.name().isBlank() || !isRow(place.role()))) {
                int at = i;
                left.stream().filter(offer -> offer.person().role().equals(place.role())).findFirst()
                        .ifPresent(offer -> giveWay(at, offer));
            }
        }
        // a booklet has as many rows as pages were laid down
        left.stream().filter(offer -> isRow(offer.person().role()))
                .forEach(offer -> places.add(empty(offer.person().role()).with(offer)));
    }

    /** A guess gives way to somebody whom a better source knows by this very number; what was said does not. */
    private void giveWay(int at, Offer offer) {
        if (guess && offer.agrees().contains(Item.NUMBER)) {
            places.set(at, empty(places.get(at).role()));
        }
        take(at, Optional.of(offer));
    }

    /** Of a booklet: everybody has a row of their own, where on other papers the places are counted. */
    private static boolean isRow(String role) {
        return "row".equals(role) || "head".equals(role);
    }

    private void take(int place, Optional<Offer> offer) {
        offer.ifPresent(one -> {
            places.set(place, places.get(place).with(one));
            left.remove(one);
        });
    }
}
