/**
 * How good the answers are: questions with judgments, in the project's own form and in public ones, the measures taken of them, and
 * rankings in files. Knows retrieval, answer and corpus.
 */
@NullMarked
package parsbot.evaluation;

import org.jspecify.annotations.NullMarked;
