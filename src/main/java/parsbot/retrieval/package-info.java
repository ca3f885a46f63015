/**
 * Finding passages: what is asked of an index and what it gives back. An implementation stands behind {@link
 * parsbot.retrieval.Retriever}. Knows corpus and question.
 */
@NullMarked
package parsbot.retrieval;

import org.jspecify.annotations.NullMarked;
