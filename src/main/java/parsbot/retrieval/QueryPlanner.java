package parsbot.retrieval;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parsbot.question.Correction;
import parsbot.question.ExpectedAnswer;
import parsbot.question.FollowUp;
import parsbot.question.Question;
import parsbot.question.QuestionLanguage;
import parsbot.question.Shorthand;

/** Turns a question into what a retriever is asked. Immutable and thread-safe. */
public final class QueryPlanner {

    /** More words than this are cut off: nobody asks in so many, and each costs time. */
    public static final int MAX_WORDS = 128;

    private static final int MAX_WORD_CHARS = 100;

    private static final Pattern WORD = Pattern.compile("\\S+");

    /**
     * Returns the query for a question, with its corrections made. In a conversation the question before it lends its words, since
     * "and the mayor?" has few of its own to search by; the question's own words are searched for as well, since it asks for
     * something else.
     */
    public PassageQuery plan(Question question) {
        String own = corrected(question);
        ExpectedAnswer expected = ExpectedAnswer.of(own);
        if (question.previous().isEmpty()) {
            return new PassageQuery(firstWords(own), QuestionLanguage.of(own), expected);
        }
        String both = spelledOut(subject(question.previous())) + " " + own;
        return new PassageQuery(firstWords(both), QuestionLanguage.of(both), expected, Optional.of(firstWords(own)));
    }

    /**
     * Returns the earlier questions that say what a follow-up is about: the last one, and if that is a follow-up itself, those that it
     * leans on.
     */
    private static String subject(List<String> previous) {
        int first = previous.size() - 1;
        while (first > 0 && FollowUp.is(previous.get(first))) {
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

    private static String firstWords(String text) {
        StringBuilder words = new StringBuilder();
        Matcher matcher = WORD.matcher(text);
        for (int count = 0; count < MAX_WORDS && matcher.find(); count++) {
            String word = matcher.group();
            if (word.length() <= MAX_WORD_CHARS) {
                words.append(words.isEmpty() ? "" : " ").append(word);
            }
        }
        return words.toString();
    }
}
