/** Counts what the bot does, and shows it and the bot's health to machines on loopback. The only package with Micrometer. */
@NullMarked
package parsbot.metrics;

import org.jspecify.annotations.NullMarked;
