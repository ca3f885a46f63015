package parsbot.corpus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question to which sources give different answers. Immutable and thread-safe.
 *
 * @param askedAs the question as people may put it, in any language: for recognizing it, never shown
 * @param versions in the order of their file; at least two in a corpus without problems
 */
public record DisputedPoint(PointId id, LocalizedText question, List<String> askedAs, List<Version> versions) {

    public DisputedPoint {
        askedAs = List.copyOf(askedAs);
        versions = List.copyOf(versions);
    }

    DisputedPoint withVersions(List<Version> given) {
        return new DisputedPoint(id, question, askedAs, given);
    }

    /**
     * One of the answers.
     *
     * @param id names it within its point
     * @param accounts where the corpus says so, by passage; at least one in a corpus without problems
     */
    public record Version(String id, LocalizedText value, List<Account> accounts) {

        /** @throws IllegalArgumentException if the id is not of the form of ids */
        public Version {
            Slug.check(id);
            accounts = List.copyOf(accounts);
        }

        Version withAccounts(List<Account> given) {
            return new Version(id, value, given);
        }
    }

    /**
     * A passage that gives a version.
     *
     * @param by whose account the passage reports; null if it is the source's own
     * @param says words of the passage that give the version, without regard to case; at least one
     */
    public record Account(PassageId passage, @Nullable ActorId by, List<String> says) {
        public Account {
            says = List.copyOf(says);
        }
    }
}
