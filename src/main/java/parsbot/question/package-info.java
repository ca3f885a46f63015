/** What a person asked, in which conversation and language, and what kind of answer the words expect. Knows the JDK only. */
@NullMarked
package parsbot.question;

import org.jspecify.annotations.NullMarked;
