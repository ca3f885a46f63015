package parsbot.answer;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parsbot.answer.ActorMentions.Place;
import parsbot.corpus.ActorKind;
import parsbot.corpus.FoldedText;
import parsbot.question.FollowUp;
import parsbot.retrieval.Turn;

/**
 * Puts into a follow-up what it leaves to the question before it, as far as that can be told: "why?" becomes "why did the miller sell",
 * "and the baker?" what was asked about the miller, "he" the one whom it was about. The result is searched for and read by rules, and
 * nobody is shown it. Knows English only. Thread-safe.
 */
final class Coreference {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    /** A longer text is no follow-up that these rules know, and loops over it take long. */
    private static final int LONGEST = 500;

    private static final String CONNECTIVE = "(?:(?:and|but|so|ok|okay|oh|hm+|then|well|also)\\b[ ,]*)";

    private static final Pattern CONNECTIVES = Pattern.compile("^" + CONNECTIVE + "+", FLAGS);

    /** Leads over to something else. */
    private static final Pattern NEW_SUBJECT = Pattern.compile(
            "^(?:(?:ok(?:ay)?|thanks|thx|thank you|alright)\\b[ ,.!]*)?(?:and )?(?:something else|another"
                    + " (?:question|thing)|different (?:question|topic)|new question)[ :,.-]+",
            FLAGS);

    /** Asks for nothing but where the answer before comes from, or whether it is so. */
    private static final Pattern AGAIN = Pattern.compile(
            "(?:really|is (?:that|it|this) (?:really )?true|are you sure|seriously|for real|no way"
                    + "|who (?:said|says|claims|claimed|reported|reports|wrote) (?:so|that|it|this)|says who"
                    + "|according to whom?|sources?|where does (?:that|it) say|how do you know(?: that)?)[ ?!.]*",
            FLAGS);

    /** A question word, and nothing that says what it is about. */
    private static final Pattern BARE = Pattern.compile(
            "(?<word>why(?: not)?|when|where|how|since when|until when|by whom|how many|how much|how long|what for|how"
                    + " come|(?:in |on )?(?:what|which) (?:year|day|time)|who)(?: (?:was|is|were|did|does|are)"
                    + " (?:that|this|it|those)(?: (?:happen|happening|be))?| (?:did|does) (?:he|she|they) (?:do|say)"
                    + " (?:that|so|it|this)| (?:exactly|though|not|so|then|of them))*[ ?!.]*",
            FLAGS);

    /** What a question begins with, if another one is to take its place. */
    private static final Pattern QUESTION_WORD = Pattern.compile(
            "^" + CONNECTIVE + "*(?:who|whom|(?:what|which) (?:day|year|time|month|date)|what|when|where|why"
                    + "|how (?:many|much|long|often)|how|which)\\b\\s*",
            FLAGS);

    /** "and the baker?" */
    private static final Pattern ONLY_NAMED =
            Pattern.compile("(?:" + CONNECTIVE + "|what about |how about |what of )+(?<named>.+?)[ ?!.]*", FLAGS);

    private static final Pattern ARTICLE = Pattern.compile("\\bthe\\b");

    /** "Her" is whose only before what somebody can have. */
    private static final Pattern PRONOUN = Pattern.compile(
            "\\b(?:he|she)\\b|\\b(?<whose>his|her)\\b(?="
                    + " (?!(?:to|in|on|at|for|from|with|about|that|when|why|and|or|by|before"
                    + "|after|as|if|back|out|up|off|again|then|not|now|over|into)\\b)\\w)",
            FLAGS);

    /** What stands before somebody whom a question names beside the one whom it is about. */
    private static final Pattern PREPOSITION =
            Pattern.compile(" (?:about|against|of|to|with|by|from|over|on) (?:the )?$");

    private final ActorMentions mentions;

    Coreference(ActorMentions mentions) {
        this.mentions = mentions;
    }

    /**
     * A question by itself.
     *
     * @param isWhole whether it needs none of those before it any more
     */
    record Resolved(String text, boolean isWhole) {}

    /** Returns the question by itself; as it is if it leaves nothing open, or if it cannot be told what. */
    Resolved resolved(Turn turn) {
        String before = "";
        for (String earlier : turn.previous()) {
            String begin = earlier.substring(0, Math.min(earlier.length(), LONGEST));
            before = FollowUp.saysTooLittle(begin) ? resolved(begin, before).text() : begin;
        }
        return turn.text().length() > LONGEST ? new Resolved(turn.text(), false) : resolved(turn.text(), before);
    }

    private Resolved resolved(String question, String before) {
        if (before.isEmpty()) {
            return new Resolved(question, false);
        }
        String own = question.strip();
        Matcher lead = NEW_SUBJECT.matcher(own);
        if (lead.find()) {
            return new Resolved(own.substring(lead.end()), true);
        }
        String bare = CONNECTIVES.matcher(own).replaceFirst("");
        if (AGAIN.matcher(bare).matches()) {
            return new Resolved(before, true);
        }
        Matcher word = BARE.matcher(bare);
        if (word.matches()) {
            return new Resolved(
                    word.group("word") + " " + QUESTION_WORD.matcher(before).replaceFirst(""), false);
        }
        Matcher named = ONLY_NAMED.matcher(own);
        return (named.matches() ? inPlace(named.group("named"), before) : Optional.<String>empty())
                .map(text -> new Resolved(text, true))
                .orElseGet(() -> new Resolved(withName(own, before).orElse(own), false));
    }

    /** Returns the question before with an actor in the place of the one whom it is about. */
    private Optional<String> inPlace(String named, String before) {
        ActorMentions.Mentions here = mentions.in(named, null);
        String rest = ARTICLE.matcher(here.rest()).replaceAll("").strip();
        List<Place> there = mentions.in(before, null).places();
        if (!rest.equals(ActorMentions.PLACEHOLDER) || there.isEmpty()) {
            return Optional.empty();
        }
        boolean isPerson = here.actors().getFirst().kind() == ActorKind.PERSON;
        Place replaced = there.stream()
                .filter(place -> (place.actor().kind() == ActorKind.PERSON) == isPerson)
                .findFirst()
                .orElse(there.getFirst());
        String text = FoldedText.of(before).words();
        String front = text.substring(0, replaced.start()).replaceFirst(" the$", "");
        return Optional.of(
                (front + " " + named + " " + text.substring(replaced.end()).strip()).strip());
    }

    /** Returns the question with the name of the person whom the one before is about, if it has a pronoun and no name before it. */
    private Optional<String> withName(String own, String before) {
        Matcher pronoun = PRONOUN.matcher(own);
        if (!pronoun.find() || namesPerson(own.substring(0, pronoun.start()))) {
            return Optional.empty();
        }
        return person(before)
                .map(name -> pronoun.replaceAll(
                        found -> Matcher.quoteReplacement(found.group("whose") == null ? name : name + "'s")));
    }

    private boolean namesPerson(String text) {
        return mentions.in(text, null).actors().stream().anyMatch(actor -> actor.kind() == ActorKind.PERSON);
    }

    private Optional<String> person(String question) {
        String text = FoldedText.of(question).words();
        return mentions.in(question, null).places().stream()
                .filter(place -> place.actor().kind() == ActorKind.PERSON)
                .filter(place -> !PREPOSITION.matcher(front(text, place)).find())
                // Of "which miller" it is not known who it is.
                .filter(place -> !place.isTitle() || front(text, place).endsWith(" the "))
                .findFirst()
                .map(place -> text.substring(place.start(), place.end()).strip());
    }

    private static String front(String text, Place place) {
        return text.substring(0, place.start() + 1);
    }
}
