package parsbot.evaluation;

import parsbot.corpus.PassageId;

/** What the judgments of a set of questions are about. */
public enum JudgedUnit {
    PASSAGE,
    /** An article counts where the best of its passages is. */
    ARTICLE;

    /** Returns what a passage counts as. */
    public RankedId of(PassageId passage) {
        return new RankedId(
                switch (this) {
                    case PASSAGE -> passage.toString();
                    case ARTICLE -> passage.article().toString();
                });
    }
}
