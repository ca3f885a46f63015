/** What people thought of answers, counted without who they are. */
@NullMarked
package parsbot.feedback;

import org.jspecify.annotations.NullMarked;
