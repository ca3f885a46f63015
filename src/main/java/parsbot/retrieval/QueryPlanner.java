package parsbot.retrieval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parsbot.question.Correction;
import parsbot.question.ExpectedAnswer;
import parsbot.question.FollowUp;
import parsbot.question.Glossary;
import parsbot.question.Question;
import parsbot.question.QuestionLanguage;
import parsbot.question.Shorthand;

/** Turns a question into what a retriever is asked. Immutable and thread-safe. */
public final class QueryPlanner {

    /** More words than this are cut off: nobody asks in so many, and each costs time. */
    public static final int MAX_WORDS = 128;

    /** How many earlier questions a follow-up leans on at most. */
    private static final int MAX_BEFORE = 3;

    private static final int MAX_WORD_CHARS = 100;

    private static final Pattern WORD = Pattern.compile("\\S+");

    private final Glossary glossary;

    /** A planner for questions in English, and for others as they stand. */
    public QueryPlanner() {
        this(Glossary.EMPTY);
    }

    /** @param glossary by which Spanish questions are put into English words */
    public QueryPlanner(Glossary glossary) {
        this.glossary = glossary;
    }

    /** Returns the query for a question by itself, or with the question before it, as {@link #plan(Turn, String)} says. */
    public PassageQuery plan(Question question) {
        Turn turn = read(question);
        return plan(turn, turn.text());
    }

    /** Returns a question and those before it as they are understood: corrected, spelled out, in English words. */
    public Turn read(Question question) {
        String corrected = corrected(question);
        List<String> previous = question.previous().stream()
                .filter(earlier -> !FollowUp.asksNothing(earlier))
                .toList();
        return new Turn(
                glossary.inEnglish(corrected),
                corrected,
                glossary.language(corrected, previous),
                previous.stream().map(this::understood).toList());
    }

    /**
     * Returns the query for a question. In a conversation the question before it lends its words, since "and the mayor?" has few of its
     * own to search by; the question's own words are searched for as well, since it asks for something else.
     *
     * @param alone what the question is without those before it, as far as that can be told
     */
    public PassageQuery plan(Turn turn, String alone) {
        ExpectedAnswer expected = ExpectedAnswer.of(alone);
        if (turn.previous().isEmpty()) {
            return new PassageQuery(String.join(" ", firstWords(alone, MAX_WORDS)), turn.language(), expected);
        }
        List<String> own = firstWords(turn.text(), MAX_WORDS);
        // Whatever was asked before, it leaves room for what is asked now.
        List<String> both = new ArrayList<>(firstWords(subject(turn.previous()), MAX_WORDS - own.size()));
        both.addAll(own);
        String text = String.join(" ", both);
        return new PassageQuery(
                text, turn.language(), expected, Optional.of(String.join(" ", firstWords(alone, MAX_WORDS))));
    }

    private String understood(String text) {
        return glossary.inEnglish(spelledOut(text));
    }

    /**
     * Returns the earlier questions that say what a follow-up is about: the last one, and if that says too little, those before it.
     */
    private static String subject(List<String> previous) {
        int first = previous.size() - 1;
        while (first > Math.max(0, previous.size() - MAX_BEFORE) && FollowUp.saysTooLittle(previous.get(first))) {
            first--;
        }
        return String.join(" ", previous.subList(first, previous.size()));
    }

    private static String corrected(Question question) {
        String text = spelledOut(question.text());
        for (Correction correction : question.corrections()) {
            text = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(correction.typed()) + "(?![\\p{L}\\p{N}])")
                    .matcher(text)
                    .replaceAll(Matcher.quoteReplacement(correction.meant()));
        }
        return text;
    }

    /** Returns a text with what people write short spelled out. */
    public static String spelledOut(String text) {
        return Shorthand.spelledOut(text, QuestionLanguage.of(text));
    }

    private static List<String> firstWords(String text, int most) {
        return WORD.matcher(text)
                .results()
                .limit(most)
                .map(MatchResult::group)
                .filter(word -> word.length() <= MAX_WORD_CHARS)
                .toList();
    }
}
