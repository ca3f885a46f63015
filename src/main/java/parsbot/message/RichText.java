package parsbot.message;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parsbot.corpus.TextRange;

/**
 * Text with formats, as runs of equally formatted characters. It is cut and measured as text and becomes HTML only at the end, so
 * that no cut can break a tag. Immutable and thread-safe.
 */
public record RichText(List<Run> runs) {

    /**
     * Characters that no message needs: controls but for the line feed, marks that turn the reading direction of what follows,
     * and halves of surrogate pairs.
     */
    private static final Pattern UNWANTED =
            Pattern.compile("[\\p{Cntrl}&&[^\\n]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]|\\p{Cs}");

    private static final char DELETE = 0x7F;
    private static final char FIRST_UNWANTED_MARK = 0x202A;

    /**
     * How a run looks.
     *
     * @param quote whether it stands in a quote that opens when it is tapped
     */
    public record Format(
            boolean bold,
            boolean italic,
            boolean quote,
            @Nullable URI link) {
        /** No format. */
        public static final Format NONE = new Format(false, false, false, null);
    }

    /** Characters of one format; never empty. */
    public record Run(String text, Format format) {}

    public RichText {
        runs = List.copyOf(runs);
    }

    /** Returns the text without a format. */
    public static RichText words(String text) {
        return of(text, Format.NONE);
    }

    /** Returns the text in bold. */
    public static RichText bold(String text) {
        return of(text, new Format(true, false, false, null));
    }

    /** Returns the text in italics. */
    public static RichText italic(String text) {
        return of(text, new Format(false, true, false, null));
    }

    /** Returns the text as a link, or as it is if there is no address. */
    public static RichText link(String text, @Nullable URI address) {
        return of(text, new Format(false, false, false, address));
    }

    /** Returns the text as a quote that opens when it is tapped, with some stretches bold. */
    public static RichText quote(String text, List<TextRange> bold) {
        List<RichText> parts = new ArrayList<>();
        int done = 0;
        for (TextRange range : bold.stream()
                .sorted((a, b) -> Integer.compare(a.start(), b.start()))
                .toList()) {
            parts.add(of(text.substring(done, range.start()), new Format(false, false, true, null)));
            parts.add(of(range.of(text), new Format(true, false, true, null)));
            done = range.end();
        }
        parts.add(of(text.substring(done), new Format(false, false, true, null)));
        return join("", parts);
    }

    /** Returns the text with all its formats, as a quote that opens when it is tapped. */
    public RichText quoted() {
        return new RichText(runs.stream()
                .map(run -> new Run(
                        run.text(),
                        new Format(
                                run.format().bold(),
                                run.format().italic(),
                                true,
                                run.format().link())))
                .toList());
    }

    /** Returns the texts in their order, with {@code separator} between them. */
    public static RichText join(String separator, List<RichText> texts) {
        List<Run> runs = new ArrayList<>();
        for (RichText text : texts) {
            if (!runs.isEmpty() && !separator.isEmpty() && !text.runs.isEmpty()) {
                runs.add(new Run(separator, Format.NONE));
            }
            runs.addAll(text.runs);
        }
        return new RichText(runs);
    }

    /** Returns this text followed by another. */
    public RichText then(RichText next) {
        return join("", List.of(this, next));
    }

    /** Returns this text followed by one without a format. */
    public RichText then(String next) {
        return then(words(next));
    }

    /** Returns the length of the text without its formats, in UTF-16 units. */
    public int length() {
        return runs.stream().mapToInt(run -> run.text().length()).sum();
    }

    /** Returns the text without its formats. */
    public String plain() {
        StringBuilder plain = new StringBuilder();
        runs.forEach(run -> plain.append(run.text()));
        return plain.toString();
    }

    /** Returns the stretch from {@code start} to {@code end}, exclusive, with its formats. */
    public RichText cut(int start, int end) {
        List<Run> cut = new ArrayList<>();
        int at = 0;
        for (Run run : runs) {
            int from = Math.max(start, at);
            int to = Math.min(end, at + run.text().length());
            if (from < to) {
                cut.add(new Run(run.text().substring(from - at, to - at), run.format()));
            }
            at += run.text().length();
        }
        return new RichText(cut);
    }

    /** Returns the text in Telegram's HTML. */
    public String html() {
        StringBuilder html = new StringBuilder();
        boolean quoted = false;
        for (Run run : runs) {
            if (run.format().quote() != quoted) {
                html.append(quoted ? "</blockquote>" : "<blockquote expandable>");
                quoted = !quoted;
            }
            append(run, html);
        }
        return html.append(quoted ? "</blockquote>" : "").toString();
    }

    private static void append(Run run, StringBuilder html) {
        Format format = run.format();
        if (format.link() != null) {
            html.append("<a href=\"")
                    .append(HtmlEscaper.escape(format.link().toASCIIString()))
                    .append("\">");
        }
        html.append(format.bold() ? "<b>" : "")
                .append(format.italic() ? "<i>" : "")
                .append(HtmlEscaper.escape(run.text()))
                .append(format.italic() ? "</i>" : "")
                .append(format.bold() ? "</b>" : "")
                .append(format.link() != null ? "</a>" : "");
    }

    private static RichText of(String text, Format format) {
        String wanted = mayHaveUnwanted(text) ? UNWANTED.matcher(text).replaceAll("") : text;
        return new RichText(wanted.isEmpty() ? List.of() : List.of(new Run(wanted, format)));
    }

    /** Returns whether it is worth the time to look closely, as it is for few texts. */
    private static boolean mayHaveUnwanted(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' && c != '\n') || c == DELETE || c >= FIRST_UNWANTED_MARK) {
                return true;
            }
        }
        return false;
    }
}
