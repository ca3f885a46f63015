package parsbot.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parsbot.corpus.Corpus;
import parsbot.corpus.Event;
import parsbot.corpus.FoldedText;
import parsbot.corpus.PassageId;
import parsbot.question.AskedTime;
import parsbot.question.AskedTime.Relation;
import parsbot.retrieval.Signs;

/** Answers what happened at a time, or before or after something, from the events that the corpus notes. Thread-safe. */
final class TimelineAnswerer implements Specialist {

    private static final double CONFIDENCE = 0.9;

    /**
     * From this nearness on, in meaning and words, a question names an event. Questions on what came after something else are as near
     * as 0.99, since they have the same form.
     */
    private static final double NAMES_EVENT = 1.01;

    /** How much the likeness of words counts beside the cosine: what is named is told by words. */
    private static final double WORDS = 0.2;

    /** How many events before or after something are shown. */
    private static final int NEIGHBOURS = 8;

    /** Of no more events than this, a second passage is cited. */
    private static final int FEW = 6;

    private static final int LONG_WORD = 4;

    private static final Pattern WHOLE = Pattern.compile(
            "^ (the |la |a |una )*(timeline|chronology|cronologia|linea de tiempo|events|eventos|what happened"
                    + " when|what happened(?= $)|que paso(?= $))( of (the )?(dispute|events|it all|everything))? $");

    private static final Pattern HAPPENED =
            Pattern.compile(" (what|whats|que|everything|all|anything) (else |all |s |that |has |had |was |is"
                + " )*(happened|happen|happens|happening|happend|occurred|took place|going on|went on|went down|came"
                + " next|changed(?= (?:after|since|before|following)"
                + " )|paso|ocurrio|sucedio|pasaba)|\\b(timeline|chronology|cronologia|sequence of events)\\b");

    private static final Pattern BEFORE = Pattern.compile(" (before|until|leading up to|antes de|antes del|hasta) ");
    private static final Pattern AFTER = Pattern.compile(
            " (after|since|once|following|next|then|afterwards|despues de|despues del|despues de que|tras|desde) ");

    private final Corpus corpus;
    private final Years years;

    TimelineAnswerer(Corpus corpus, Years years) {
        this.corpus = corpus;
        this.years = years;
    }

    /** Returns whether it is asked what happened, at whatever time. */
    static boolean isAskedFor(String question) {
        return HAPPENED.matcher(FoldedText.of(question).words()).find();
    }

    @Override
    public Optional<Answer> answer(Asked asked) {
        return asked.readings().stream()
                .map(question -> answer(question, asked))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Answer> answer(String question, Asked asked) {
        String text = FoldedText.of(question).words();
        if (WHOLE.matcher(text).find()) {
            return events(asked, corpus.dispute().events());
        } else if (!HAPPENED.matcher(text).find()) {
            return Optional.empty();
        }
        AskedTime when = years.askedIn(question)
                .orElseGet(() -> aroundEvent(text, asked.findings().signs()));
        return when == null ? Optional.empty() : events(asked, fitting(when));
    }

    /** Returns the time before or after the event that the question names; null if it names none. */
    private @Nullable AskedTime aroundEvent(String text, Signs signs) {
        Relation relation = AFTER.matcher(text).find()
                ? Relation.AFTER
                : BEFORE.matcher(text).find() ? Relation.BEFORE : null;
        return relation == null
                ? null
                : corpus.dispute().events().stream()
                        .filter(event -> nearness(event, signs) >= NAMES_EVENT)
                        .max(Comparator.comparingDouble(event -> nearness(event, signs)))
                        .map(event -> new AskedTime(relation, day(event), day(event)))
                        .orElse(null);
    }

    private static double nearness(Event event, Signs signs) {
        String signpost = Signposts.of(event.id());
        return signs.of(signpost) + WORDS * signs.wordingOf(signpost);
    }

    private static LocalDate day(Event event) {
        return event.date().latest();
    }

    private List<Event> fitting(AskedTime when) {
        List<Event> fitting = corpus.dispute().events().stream()
                .filter(event -> when.fits(event.date().earliest(), event.date().latest()))
                .toList();
        return switch (when.relation()) {
            case WITHIN -> fitting;
            case AFTER -> fitting.stream().limit(NEIGHBOURS).toList();
            case BEFORE ->
                fitting.stream().skip(Math.max(0, fitting.size() - NEIGHBOURS)).toList();
        };
    }

    /** Returns how many longer words of the event stand in the passage. */
    private long shared(Event event, PassageId passage) {
        FoldedText text = FoldedText.of(corpus.passage(passage).text());
        return Arrays.stream(
                        FoldedText.of(event.what().english()).words().trim().split(" "))
                .filter(word -> word.length() >= LONG_WORD)
                .distinct()
                .filter(text::has)
                .count();
    }

    private Optional<Answer> events(Asked asked, List<Event> events) {
        CitationList citations = new CitationList(corpus, asked);
        List<Answer.Item> items = new ArrayList<>();
        for (Event event : events) {
            if (!event.mentions().isEmpty()) {
                items.add(new Answer.Item(
                        event.what().in(asked.question().speaks()),
                        event.date(),
                        event.mentions().stream()
                                .map(Event.Mention::passage)
                                .distinct()
                                // Those first that say most of what is said of the event.
                                .sorted(Comparator.comparingLong((PassageId id) -> -shared(event, id))
                                        .thenComparing(citations.byFit()))
                                .limit(events.size() <= FEW ? 2 : 1)
                                .map(passage -> citations.add(passage, _ -> true))
                                .toList()));
            }
        }
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(new Answer.Grounded(
                        asked.question(), Math.max(asked.confidence(), CONFIDENCE), citations.all(), items));
    }
}
