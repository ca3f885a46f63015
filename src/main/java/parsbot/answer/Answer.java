package parsbot.answer;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parsbot.corpus.Actor;
import parsbot.corpus.DateSpan;
import parsbot.corpus.DisputedPoint;
import parsbot.corpus.LocalizedText;
import parsbot.corpus.PartialDate;
import parsbot.corpus.Published;
import parsbot.corpus.Stance;
import parsbot.question.Question;

/** What is said to a question. Immutable and thread-safe. */
public sealed interface Answer {

    Question question();

    /** Returns how sure it is that the corpus answers the question, 0 to 1. */
    double confidence();

    /** Returns the passages that are shown, in the order shown, ranks from 1; empty where there are none. */
    List<Citation> citations();

    /**
     * The corpus says it.
     *
     * @param citations the passage that answers comes first
     * @param items the entries of an answer that is a list, in the order shown; empty for a plain answer
     * @param asked the question that the list answers, in the words of those who tend the corpus; null if they noted none
     */
    record Grounded(
            Question question,
            double confidence,
            List<Citation> citations,
            List<Item> items,
            @Nullable LocalizedText asked)
            implements Answer {

        /** @throws IllegalArgumentException if there is no citation, or an item names one that there is not */
        public Grounded {
            citations = some(citations, "a grounded answer");
            items = List.copyOf(items);
            for (Item item : items) {
                check(item.citations(), citations);
            }
        }

        /** An answer that is no list. */
        public Grounded(Question question, double confidence, List<Citation> citations) {
            this(question, confidence, citations, List.of());
        }

        /** A list that answers no question but the one asked. */
        public Grounded(Question question, double confidence, List<Citation> citations, List<Item> items) {
            this(question, confidence, citations, items, null);
        }

        /** Returns the key sentences of the passage that answers, the best first. */
        public List<String> keySentences() {
            return citations.getFirst().keySentences();
        }

        /** Returns the date of the source that answers; of a list, that of the latest one. */
        public Published asOf() {
            return items.isEmpty() ? citations.getFirst().article().source().published() : latest(citations);
        }
    }

    /**
     * An entry of a list.
     *
     * @param text words unchanged from a passage, or what happened in the corpus's own words
     * @param date of what the item tells; null if it tells of no time
     * @param citations the ranks of the passages that show it, at least one
     */
    record Item(String text, @Nullable PartialDate date, List<Integer> citations) {
        public Item {
            citations = List.copyOf(citations);
        }
    }

    /**
     * The corpus says different things, according to source.
     *
     * @param versions what the sources say, at least two
     * @param citations passages that give the versions, each named by one of them
     */
    record Disputed(
            Question question,
            double confidence,
            DisputedPoint point,
            List<GivenVersion> versions,
            List<Citation> citations)
            implements Answer {

        /** @throws IllegalArgumentException if there are fewer than two versions, or one of them is not cited */
        public Disputed {
            citations = some(citations, "a disputed answer");
            versions = List.copyOf(versions);
            if (versions.size() < 2) {
                throw new IllegalArgumentException("a disputed answer needs two versions, not " + versions.size());
            }
            for (GivenVersion version : versions) {
                check(version.citations(), citations);
            }
        }

        /** Returns the date of the latest source cited. */
        public Published asOf() {
            return latest(citations);
        }
    }

    /**
     * A version of a disputed point as it is shown.
     *
     * @param citations the ranks of the passages that give it, at least one
     */
    record GivenVersion(DisputedPoint.Version version, List<Integer> citations) {
        public GivenVersion {
            citations = List.copyOf(citations);
        }
    }

    /**
     * Who stands where.
     *
     * @param asked the stances that were asked about; empty if it was asked where certain actors stand, or where everybody does
     * @param held by actor, those whose last word is latest first; of one actor the latest first
     * @param silent actors asked about of whom the corpus has no position
     * @param citations passages that show the positions, each named by one of them
     */
    record Positions(
            Question question,
            double confidence,
            Set<Stance> asked,
            List<Held> held,
            List<Actor> silent,
            List<Citation> citations)
            implements Answer {

        /** @throws IllegalArgumentException if no position is held, or one of them is not cited */
        public Positions {
            citations = some(citations, "an answer of positions");
            asked = Set.copyOf(asked);
            held = List.copyOf(held);
            silent = List.copyOf(silent);
            if (held.isEmpty()) {
                throw new IllegalArgumentException("an answer of positions needs one");
            }
            for (Held position : held) {
                check(position.citations(), citations);
            }
        }

        /** Returns the date of the latest position. */
        public DateSpan asOf() {
            return held.stream().map(Held::asOf).max(DateSpan::compareTo).orElseThrow();
        }
    }

    /**
     * A position as it is shown.
     *
     * @param reportedBy who said so of the actor; null if it is the actor's own word, or it is not known whose
     * @param citations the ranks of the passages that show it, at least one
     */
    record Held(
            Actor actor,
            Stance stance,
            PartialDate asOf,
            @Nullable Actor reportedBy,
            List<Integer> citations) {
        public Held {
            citations = List.copyOf(citations);
        }
    }

    /**
     * The corpus has something near, but no answer that can be stood behind.
     *
     * @param offered questions near this one that the corpus answers, in the language that the person is spoken to
     */
    record Related(Question question, double confidence, List<Citation> citations, List<String> offered)
            implements Answer {

        /** @throws IllegalArgumentException if there is no citation */
        public Related {
            citations = some(citations, "a related answer");
            offered = List.copyOf(offered);
        }

        /** Without an offer. */
        public Related(Question question, double confidence, List<Citation> citations) {
            this(question, confidence, citations, List.of());
        }

        /** Returns the date of the source that comes nearest. */
        public Published asOf() {
            return citations.getFirst().article().source().published();
        }
    }

    /**
     * The corpus has nothing on it.
     *
     * @param silent the actors whose position was asked for, if that is what the corpus has nothing on
     * @param since the date for which it was asked; null if none was named
     * @param offered questions near this one that the corpus answers, in the language that the person is spoken to
     */
    record NothingFound(
            Question question,
            double confidence,
            List<Actor> silent,
            @Nullable PartialDate since,
            List<String> offered) implements Answer {

        public NothingFound {
            silent = List.copyOf(silent);
            offered = List.copyOf(offered);
        }

        /** Nothing at all, and nothing to offer. */
        public NothingFound(Question question, double confidence) {
            this(question, confidence, List.of(), null, List.of());
        }

        @Override
        public List<Citation> citations() {
            return List.of();
        }
    }

    /**
     * No question that a collection of sources can answer.
     *
     * @param citations what the sources report on the subject, for {@link Reason#ADVICE} and {@link Reason#OPINION}; else empty
     */
    record Declined(Question question, double confidence, Reason reason, List<Citation> citations) implements Answer {
        public Declined {
            citations = List.copyOf(citations);
        }
    }

    /** Why a question is declined. */
    enum Reason {
        GREETING,
        THANKS,
        FAREWELL,
        /** A question to the bot as if it were a person. */
        ABOUT_BOT,
        /** What somebody should do, or may do, by law. */
        ADVICE,
        /** Who is right. */
        OPINION
    }

    private static List<Citation> some(List<Citation> citations, String what) {
        if (citations.isEmpty()) {
            throw new IllegalArgumentException(what + " needs a citation");
        }
        return List.copyOf(citations);
    }

    private static void check(List<Integer> ranks, List<Citation> citations) {
        if (ranks.isEmpty() || ranks.stream().anyMatch(rank -> rank < 1 || rank > citations.size())) {
            throw new IllegalArgumentException(
                    "citations are '" + ranks + "': must be at least one of 1 to " + citations.size());
        }
    }

    private static Published latest(List<Citation> citations) {
        return citations.stream()
                .map(citation -> citation.article().source().published())
                .max(DateSpan::compareTo)
                .orElseThrow();
    }
}
