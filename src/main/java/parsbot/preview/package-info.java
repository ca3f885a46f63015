/** Messages as a page that shows them as Telegram would. */
@NullMarked
package parsbot.preview;

import org.jspecify.annotations.NullMarked;
