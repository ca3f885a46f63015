/** Answers in the terminal: as text, as JSON, and in a chat with line editing. Knows message, answer and question. */
@NullMarked
package parsbot.terminal;

import org.jspecify.annotations.NullMarked;
