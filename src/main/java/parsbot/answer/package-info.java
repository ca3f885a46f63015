/**
 * From hits to an answer: whether the corpus answers, which passages show it, and which of their sentences says it. Knows
 * retrieval, corpus and question.
 */
@NullMarked
package parsbot.answer;

import org.jspecify.annotations.NullMarked;
