package parsbot.telegram;

import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * Makes what others wrote fit for a log: without tokens, ids or what a person typed. Libraries put the address of a request, and so
 * the token, into their messages, and Telegram quotes parts of a message in its complaints.
 */
final class LogText {

    private static final int MAX_CHARS = 200;
    private static final int MAX_FRAMES = 12;
    private static final int MAX_CAUSES = 4;
    // A secret part of six characters or more, so that the port after an address is no token.
    private static final Pattern TOKEN = Pattern.compile("(?i)\\d{3,20}(?::|%3A)[A-Z0-9_-]{6,}");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"?");
    private static final Pattern NUMBER = Pattern.compile("\\d{6,}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cf}]+");

    private LogText() {}

    /** Returns the text without tokens, quotations, long numbers and control characters, on one line of at most 200 characters. */
    static String clean(String text) {
        String cut = text.length() > 10 * MAX_CHARS ? text.substring(0, 10 * MAX_CHARS) : text;
        String clean = TOKEN.matcher(cut).replaceAll("[hidden]");
        clean = QUOTED.matcher(clean).replaceAll("[hidden]");
        clean = NUMBER.matcher(clean).replaceAll("[hidden]");
        clean = CONTROL.matcher(clean).replaceAll(" ").strip();
        return clean.length() > MAX_CHARS ? clean.substring(0, MAX_CHARS) + "…" : clean;
    }

    /** Returns the whole text on one line, for what is to be shown. */
    static String onOneLine(String text) {
        return CONTROL.matcher(text).replaceAll(" ").strip();
    }

    /** Returns the kind of fault and its cleaned message. */
    static String of(Throwable fault) {
        String message = fault.getMessage();
        String kind = fault.getClass().getSimpleName();
        return message == null ? kind : kind + ": " + clean(message);
    }

    /** Returns where in the program it happened, causes included, without any message: these may hold what a person typed. */
    static String trace(Throwable fault) {
        StringJoiner trace = new StringJoiner(" caused by ");
        Throwable next = fault;
        for (int cause = 0; next != null && cause < MAX_CAUSES; cause++) {
            StringBuilder one = new StringBuilder(next.getClass().getName());
            StackTraceElement[] frames = next.getStackTrace();
            for (int i = 0; i < Math.min(frames.length, MAX_FRAMES); i++) {
                one.append(String.format(
                        Locale.ROOT,
                        "%n    at %s.%s(%s:%d)",
                        frames[i].getClassName(),
                        frames[i].getMethodName(),
                        frames[i].getFileName(),
                        frames[i].getLineNumber()));
            }
            trace.add(one);
            next = next.getCause();
        }
        return trace.toString();
    }
}
