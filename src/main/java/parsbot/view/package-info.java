/** What a message can be turned to by its buttons, and how that is told in the few bytes that a button carries. */
@NullMarked
package parsbot.view;

import org.jspecify.annotations.NullMarked;
