package parsbot.answer;

import parsbot.question.Question;
import parsbot.retrieval.Findings;
import parsbot.retrieval.PassageQuery;

/**
 * A question with all that was found for it. Immutable and thread-safe.
 *
 * @param findings the best hits, and how near the question is to the signposts
 * @param confidence that a passage answers the question, 0 to 1
 */
record Asked(Question question, PassageQuery query, Findings findings, double confidence) {}
