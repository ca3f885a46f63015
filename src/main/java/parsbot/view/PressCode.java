package parsbot.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parsbot.answer.Outcome;
import parsbot.feedback.Vote;

/**
 * Writes presses as the data of a button, and reads them. All is written in the 64 characters of base64url, six bits each:
 *
 * <pre>
 * 1 k pp o s v (hhhhh n)*    a view: version, kind, page, outcome, how many are shown, vote, and the marks
 * 1 v w  o s v (hhhhh n)*    a vote: the new one, then the trail
 * 1 q hhhhh                  a question that was offered
 * </pre>
 *
 * <p>The first character is the version of this form: another form gets another one, so that buttons of old messages are read as what
 * they are. Anybody may send any data, so what is read is checked. Thread-safe.
 */
public final class PressCode {

    private static final char VERSION = '1';
    private static final char VOTE = 'v';
    private static final char QUESTION = 'q';

    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final int BITS = 6;
    private static final int PAGE_DIGITS = 2;
    private static final int PASSAGE_DIGITS = Mark.PASSAGE_BITS / BITS;

    private PressCode() {}

    // Fixed, whatever the order in which the values are declared.
    private static char letter(View.Kind kind) {
        return switch (kind) {
            case ANSWER -> 'a';
            case PASSAGES -> 'm';
            case CONTEXT -> 'c';
            case EVIDENCE -> 'e';
            case POSITIONS -> 'p';
            case TIMELINE -> 't';
            case SOURCES -> 's';
            case PUBLISHERS -> 'u';
        };
    }

    private static char letter(Outcome outcome) {
        return switch (outcome) {
            case GROUNDED -> 'g';
            case DISPUTED -> 'd';
            case POSITIONS -> 'p';
            case RELATED -> 'r';
            case NOTHING_FOUND -> 'n';
            case DECLINED -> 'x';
        };
    }

    private static char letter(Vote vote) {
        return switch (vote) {
            case NONE -> '-';
            case UP -> 'u';
            case DOWN -> 'd';
        };
    }

    /** Returns the press as the data of a button, 64 characters of ASCII at most. */
    public static String write(Press press) {
        StringBuilder code = new StringBuilder().append(VERSION);
        switch (press) {
            case Press.Show(View view) -> {
                code.append(letter(view.kind()));
                append(view.page(), PAGE_DIGITS, code);
                append(view.trail(), code);
            }
            case Press.Judge(Vote vote, Trail trail) -> {
                code.append(VOTE).append(letter(vote));
                append(trail, code);
            }
            case Press.Ask(int question) -> append(question, PASSAGE_DIGITS, code.append(QUESTION));
        }
        return code.toString();
    }

    private static void append(Trail trail, StringBuilder code) {
        code.append(letter(trail.outcome()));
        append(trail.shown(), 1, code);
        code.append(letter(trail.vote()));
        for (Mark mark : trail.marks()) {
            append(mark.passage(), PASSAGE_DIGITS, code);
            append(mark.sentence(), 1, code);
        }
    }

    private static void append(int number, int digits, StringBuilder code) {
        for (int shift = (digits - 1) * BITS; shift >= 0; shift -= BITS) {
            code.append(DIGITS.charAt(number >>> shift & (1 << BITS) - 1));
        }
    }

    /** Returns a passage's mark without its sentence in a form that fits where only letters, digits, - and _ may stand. */
    public static String passage(Mark mark) {
        StringBuilder code = new StringBuilder();
        append(mark.passage(), PASSAGE_DIGITS, code);
        append(mark.sentence(), 1, code);
        return code.toString();
    }

    /** Returns the mark that {@link #passage} wrote; empty if it is none. */
    public static Optional<Mark> passage(String code) {
        try {
            Input input = new Input(code, 0);
            Mark mark = mark(input);
            return input.isAtEnd() ? Optional.of(mark) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Returns the press that the data stands for; empty if it was never written by this version. */
    public static Optional<Press> read(String data) {
        try {
            return data.length() < 2 || data.charAt(0) != VERSION
                    ? Optional.empty()
                    : Optional.ofNullable(press(data.charAt(1), new Input(data, 2)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static @Nullable Press press(char kind, Input input) {
        return switch (kind) {
            case VOTE -> new Press.Judge(one(Vote.values(), PressCode::letter, input.next()), trail(input));
            case QUESTION -> {
                Press ask = new Press.Ask(input.number(PASSAGE_DIGITS));
                yield input.isAtEnd() ? ask : null;
            }
            default -> {
                View.Kind shown = one(View.Kind.values(), PressCode::letter, kind);
                yield new Press.Show(new View(shown, input.number(PAGE_DIGITS), trail(input)));
            }
        };
    }

    private static Trail trail(Input input) {
        Outcome outcome = one(Outcome.values(), PressCode::letter, input.next());
        int shown = input.number(1);
        Vote vote = one(Vote.values(), PressCode::letter, input.next());
        List<Mark> marks = new ArrayList<>();
        while (!input.isAtEnd()) {
            marks.add(mark(input));
        }
        return new Trail(outcome, shown, marks, vote);
    }

    private static Mark mark(Input input) {
        return new Mark(input.number(PASSAGE_DIGITS), input.number(1));
    }

    /** @throws IllegalArgumentException if the letter is none of these values' */
    private static <T> T one(T[] values, Function<T, Character> letter, char read) {
        return Arrays.stream(values)
                .filter(value -> letter.apply(value) == read)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such letter"));
    }

    /** What is left to be read. */
    private static final class Input {

        private final String code;
        private int at;

        Input(String code, int at) {
            this.code = code;
            this.at = at;
        }

        boolean isAtEnd() {
            return at == code.length();
        }

        /** @throws IllegalArgumentException if nothing is left */
        char next() {
            if (isAtEnd()) {
                throw new IllegalArgumentException("nothing at " + at);
            }
            return code.charAt(at++);
        }

        /** @throws IllegalArgumentException if there are not so many digits */
        int number(int digits) {
            int number = 0;
            for (int i = 0; i < digits; i++) {
                int digit = at < code.length() ? DIGITS.indexOf(code.charAt(at)) : -1;
                if (digit < 0) {
                    throw new IllegalArgumentException("no digit at " + at);
                }
                number = number << BITS | digit;
                at++;
            }
            return number;
        }
    }
}
