package parsbot.evaluation;

/**
 * An entry of a ranking. Immutable and thread-safe.
 *
 * @param score orders the entries of one ranking, and does not compare between rankings
 */
public record Ranked(RankedId id, double score) {}
