/**
 * What is wrong with something that a person wrote (a corpus file, a setting), said so that the person can mend it: where, what,
 * and what is allowed. Readers collect every problem before they give up. Knows the JDK only.
 */
@NullMarked
package parsbot.problem;

import org.jspecify.annotations.NullMarked;
