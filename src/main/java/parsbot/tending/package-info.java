/**
 * How well asked-as lines lead to their paragraphs, for those who tend a corpus. Knows retrieval, corpus, question and the
 * embedder's interface.
 */
@NullMarked
package parsbot.tending;

import org.jspecify.annotations.NullMarked;
