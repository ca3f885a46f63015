package parsbot.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Makes paragraphs as odd as people write them, the same ones for the same seed. */
final class RandomText {

    private static final List<String> PIECES = List.of(
            "ICE",
            "word",
            "U.S.",
            "D.A.",
            "p.m.",
            "$1.5",
            "million",
            "\uD83C\uDF15\uD83C\uDF16",
            "¿Qué?",
            "\"Yes.\"",
            "(no)",
            "…",
            "e\u0301",
            "שלום",
            "日本語。",
            "-",
            "Jr.",
            "EE.",
            "UU.",
            "2,000",
            "\u2014",
            "ñ",
            "\u00a0",
            "\u2003",
            "\u200d",
            "!",
            "?",
            ".");

    private static final List<String> GLUE = List.of(" ", " ", " ", " ", ". ", "? ", "! ", "", ".\" ", "; ");

    private final Random random;

    RandomText(long seed) {
        random = new Random(seed);
    }

    /** Returns a text on one line, which starts and ends with a visible character. */
    String oneLine(int maxPieces) {
        StringBuilder text = new StringBuilder("A");
        int pieces = 1 + random.nextInt(maxPieces);
        for (int i = 0; i < pieces; i++) {
            text.append(pick(GLUE))
                    .append(random.nextInt(40) == 0 ? pick(PIECES).repeat(60) : pick(PIECES));
        }
        return text.append('z').toString();
    }

    List<Paragraph> paragraphs() {
        List<Paragraph> paragraphs = new ArrayList<>();
        int count = 1 + random.nextInt(8);
        for (int i = 0; i < count; i++) {
            paragraphs.add(new Paragraph(
                    oneLine(random.nextInt(3) == 0 ? 200 : 12),
                    random.nextInt(5) == 0 ? Locale.of("es") : Locale.ENGLISH,
                    random.nextInt(5) == 0 ? "Section " + random.nextInt(2) : null,
                    List.of(Paragraph.Line.of("question " + i))));
        }
        return paragraphs;
    }

    int between(int min, int max) {
        return random.nextInt(min, max + 1);
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
