package parsbot.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import parsbot.corpus.Dispute;
import parsbot.corpus.DisputedPoint;
import parsbot.corpus.Event;
import parsbot.corpus.EventId;
import parsbot.corpus.Listing;
import parsbot.corpus.ListingId;
import parsbot.corpus.LocalizedText;
import parsbot.corpus.PointId;
import parsbot.corpus.Stance;
import parsbot.retrieval.Signpost;
import parsbot.retrieval.Signs;

/**
 * What questions may lead to besides passages, and by which name a retriever knows it: points on which sources differ, lists,
 * sides of the dispute, events, questions that the corpus leaves open, questions to offer instead. Thread-safe.
 */
public final class Signposts {

    /** The questions that the corpus is known not to answer. */
    static final String GAPS = "gaps";

    private static final String POINT = "point ";
    private static final String LIST = "list ";

    private Signposts() {}

    /**
     * Returns the signposts of a corpus.
     *
     * @param offers questions that the corpus answers, by language
     */
    public static List<Signpost> of(Dispute dispute, Offers offers) {
        List<Signpost> signposts = new ArrayList<>();
        if (!dispute.gaps().isEmpty()) {
            signposts.add(new Signpost(GAPS, dispute.gaps(), Signpost.Kind.OPEN));
        }
        for (DisputedPoint point : dispute.points()) {
            signposts.add(
                    new Signpost(of(point.id()), lines(point.question(), point.askedAs()), Signpost.Kind.ANSWERED));
        }
        for (Listing listing : dispute.listings()) {
            signposts.add(new Signpost(
                    of(listing.id()), lines(listing.question(), listing.askedAs()), Signpost.Kind.ANSWERED));
        }
        dispute.matter()
                .ifPresent(matter ->
                        matter.askedAs().forEach((stance, lines) -> signposts.add(new Signpost(of(stance), lines))));
        for (Event event : dispute.events()) {
            signposts.add(new Signpost(of(event.id()), lines(event.what(), event.askedAs())));
        }
        offers.all().forEach(offer -> signposts.add(new Signpost(ofOffer(offer), List.of(offer))));
        return List.copyOf(signposts);
    }

    private static List<String> lines(LocalizedText text, List<String> askedAs) {
        return Stream.concat(Stream.of(text.english(), text.in(Locale.of("es"))), askedAs.stream())
                .distinct()
                .toList();
    }

    /** Returns how near a question is to the nearest point or list; to asked-as lines if there is none. */
    static double nearestNoted(Signs signs) {
        return signs.nearness().entrySet().stream()
                .filter(sign -> sign.getKey().startsWith(POINT) || sign.getKey().startsWith(LIST))
                .mapToDouble(Map.Entry::getValue)
                .max()
                .orElse(signs.asked());
    }

    static String of(PointId point) {
        return POINT + point;
    }

    static String of(ListingId listing) {
        return LIST + listing;
    }

    static String of(Stance stance) {
        return "stance " + stance.name().toLowerCase(Locale.ROOT);
    }

    static String of(EventId event) {
        return "event " + event;
    }

    static String ofOffer(String question) {
        return "offer " + question;
    }
}
