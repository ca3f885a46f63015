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

    /**
     * Returns the query for a question, with its corrections made. In a conversation the question before it lends its words, since
     * "and the mayor?" has few of its own to search by; the question's own words are searched for as well, since it asks for
     * something else.
     */
    public PassageQuery plan(Question question) {
        String all = corrected(question);
        ExpectedAnswer expected = ExpectedAnswer.of(all);
        List<String> own = firstWords(all, MAX_WORDS);
        if (question.previous().isEmpty()) {
            return new PassageQuery(String.join(" ", own), QuestionLanguage.of(all), expected);
        }
        // Whatever was asked before, it leaves room for what is asked now.
        List<String> both =
                new ArrayList<>(firstWords(spelledOut(subject(question.previous())), MAX_WORDS - own.size()));
        both.addAll(own);
        String text = String.join(" ", both);
        return new PassageQuery(text, QuestionLanguage.of(text), expected, Optional.of(String.join(" ", own)));
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
