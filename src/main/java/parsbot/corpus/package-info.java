/**
 * The texts that answers are taken from: articles, their passages, where each comes from, and how all of that is read from a
 * folder of Markdown and text files. Values know the JDK only; the readers also know commonmark and the YAML package.
 */
@NullMarked
package parsbot.corpus;

import org.jspecify.annotations.NullMarked;
