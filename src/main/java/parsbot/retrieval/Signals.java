package parsbot.retrieval;

/**
 * What is known of how well a passage fits a question, before anything is scaled to the other candidates. Immutable and
 * thread-safe.
 *
 * @param words BM25 over all fields, sentences and lines, divided by what the question's terms could reach; 0 to 1
 * @param coverage the share of the question's terms that the passage, its title or its asked-as lines have, each term weighted by
 *     how rare it is; 0 to 1
 * @param passage the cosine of question and passage; 0 where there are no vectors, as the following
 * @param sentence the cosine of question and best sentence
 * @param asked the cosine of question and best asked-as line, a little less for one that asks for something else; 0 if there is none
 * @param missing how rare the rarest word is that names whose deed or word is asked for and that neither the passage nor its title
 *     nor its asked-as lines have; 0 if they have all, 1 if no passage has it
 */
public record Signals(double words, double coverage, double passage, double sentence, double asked, double missing) {

    /** Signals of a passage that misses nobody. */
    public Signals(double words, double coverage, double passage, double sentence, double asked) {
        this(words, coverage, passage, sentence, asked, 0);
    }
}
