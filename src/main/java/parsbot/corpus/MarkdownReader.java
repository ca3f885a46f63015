package parsbot.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads the paragraphs and headings of a Markdown text as plain text. Thread-safe. */
final class MarkdownReader {

    /** Sets the language of the paragraphs after it. */
    private static final Pattern LANGUAGE = Pattern.compile("<!--\\s*language:\\s*([a-z]{2,3})\\s*-->");

    private static final Parser PARSER =
            Parser.builder().maxOpenBlockParsers(20).build();

    private MarkdownReader() {}

    /** What a Markdown text holds: its first heading, and its paragraphs with the headings that they stand under. */
    record Content(Optional<String> firstHeading, List<Paragraph> paragraphs) {}

    static Content read(String markdown, Locale language) {
        Collector collector = new Collector(language);
        PARSER.parse(markdown).accept(collector);
        return new Content(Optional.ofNullable(collector.firstHeading), collector.paragraphs);
    }

    private static final class Collector extends AbstractVisitor {

        private final List<Paragraph> paragraphs = new ArrayList<>();
        private Locale language;
        private @Nullable String section;
        private @Nullable String firstHeading;

        Collector(Locale language) {
            this.language = language;
        }

        @Override
        public void visit(Heading heading) {
            String text = plainText(heading);
            if (!text.isEmpty()) {
                section = text;
                firstHeading = firstHeading == null ? text : firstHeading;
            }
        }

        @Override
        public void visit(org.commonmark.node.Paragraph paragraph) {
            addParagraphs(plainText(paragraph));
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            addParagraphs(code.getLiteral());
        }

        @Override
        public void visit(FencedCodeBlock code) {
            addParagraphs(code.getLiteral());
        }

        private void addParagraphs(String texts) {
            PlainText.paragraphs(texts)
                    .forEach(text -> paragraphs.add(new Paragraph(text, language, section, List.of())));
        }

        @Override
        public void visit(HtmlBlock html) {
            Matcher matcher = LANGUAGE.matcher(html.getLiteral().strip());
            if (matcher.matches()) {
                language = Locale.of(matcher.group(1));
            }
        }

        private static String plainText(Node node) {
            StringBuilder text = new StringBuilder();
            node.accept(new AbstractVisitor() {
                @Override
                public void visit(Text words) {
                    text.append(words.getLiteral());
                }

                @Override
                public void visit(Code code) {
                    text.append(code.getLiteral());
                }

                @Override
                public void visit(SoftLineBreak lineBreak) {
                    text.append(' ');
                }

                @Override
                public void visit(HardLineBreak lineBreak) {
                    text.append(' ');
                }
            });
            return PlainText.onOneLine(text.toString());
        }
    }
}
