package parsbot.retrieval;

import java.util.Locale;
import parsbot.question.ExpectedAnswer;

/**
 * What a retriever is given. Immutable and thread-safe.
 *
 * @param text the words to search for, of any form and at most {@link QueryPlanner#MAX_WORDS} of them
 * @param language the language that the words are in
 * @param expected what kind of words the answer should have, for choosing among sentences
 */
public record PassageQuery(String text, Locale language, ExpectedAnswer expected) {}
