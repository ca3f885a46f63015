/**
 * The bot on Telegram: asks for updates, reads them, has them answered and sends the answers. The only package that imports
 * {@code org.telegram}. One thread polls and hands each batch to an {@link parsbot.telegram.Intake}; an offset is confirmed to
 * Telegram only for updates that the intake calls safe. Chats are worked on side by side, each in its own order. Ids of chats and
 * people, and what they write, stay out of every log line.
 */
@NullMarked
package parsbot.telegram;

import org.jspecify.annotations.NullMarked;
