/**
 * Answers and other things that are said, as messages in Telegram's HTML: escaped, within Telegram's limits, in the person's
 * language. Pure functions on values. Knows answer, question and corpus.
 */
@NullMarked
package parsbot.message;

import org.jspecify.annotations.NullMarked;
