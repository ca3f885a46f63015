package parsbot.view;

/**
 * What a message shows. Immutable and thread-safe.
 *
 * @param page which of its pages, from 0
 * @param trail the answer that the message gave, to find back to
 */
public record View(Kind kind, int page, Trail trail) {

    /** The most that a page's number may be. */
    public static final int MAX_PAGE = 4095;

    /** What kind of thing is shown. */
    public enum Kind {
        /** The answer, as it was first given. */
        ANSWER,
        /** Passages next to those of the answer. */
        PASSAGES,
        /** A passage in its article; the page is the number of its mark. */
        CONTEXT,
        /** The sources of the answer. */
        EVIDENCE,
        /** Who stands where. */
        POSITIONS,
        /** What happened, by date. */
        TIMELINE,
        /** All sources, by date. */
        SOURCES,
        /** All sources, by publisher. */
        PUBLISHERS
    }

    /** @throws IllegalArgumentException if the page is out of range */
    public View {
        if (page < 0 || page > MAX_PAGE) {
            throw new IllegalArgumentException("page is '" + page + "': must be 0 to " + MAX_PAGE);
        }
    }

    /** A view that leads back to no answer. */
    public View(Kind kind, int page) {
        this(kind, page, Trail.NONE);
    }

    /** Returns another page of the same. */
    public View page(int other) {
        return new View(kind, other, trail);
    }

    /** Returns the first page of something else. */
    public View turnedTo(Kind other) {
        return new View(other, 0, trail);
    }
}
