package parsbot.message;

/**
 * What is offered to somebody who asks from another chat: a line to choose, and the message that is sent there. Immutable and thread-safe.
 *
 * @param id tells it from the others, 1 to 64 letters, digits, - and _
 * @param title what it says, in a line
 * @param description whose words it is, in a line; may be empty
 */
public record InlineCard(String id, String title, String description, OutgoingMessage message) {}
