/**
 * What an operator can set: the settings file, what is said of the corpus's subject, and the environment. Only {@code
 * Application} reads it and passes plain values on.
 */
@NullMarked
package parsbot.config;

import org.jspecify.annotations.NullMarked;
