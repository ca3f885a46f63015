package parsbot.question;

/**
 * A word that was mistyped, and the word of the corpus that it is taken for. Immutable and thread-safe.
 *
 * @param typed as it stands in the question
 * @param meant as it stands in the corpus
 */
public record Correction(String typed, String meant) {}
