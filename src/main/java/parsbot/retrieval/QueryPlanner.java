package parsbot.retrieval;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parsbot.question.ExpectedAnswer;
import parsbot.question.Question;
import parsbot.question.QuestionLanguage;

/** Turns a question into what a retriever is asked. Immutable and thread-safe. */
public final class QueryPlanner {

    /** More words than this are cut off: nobody asks in so many, and each costs time. */
    public static final int MAX_WORDS = 128;

    private static final int MAX_WORD_CHARS = 100;

    private static final Pattern WORD = Pattern.compile("\\S+");

    /**
     * Returns the query for a question. In a conversation the question before it lends its words, since "and the mayor?" has none
     * of its own to search by.
     */
    public PassageQuery plan(Question question) {
        String text = question.previous().isEmpty()
                ? question.text()
                : question.previous().getLast() + " " + question.text();
        return new PassageQuery(firstWords(text), QuestionLanguage.of(text), ExpectedAnswer.of(question.text()));
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
