package parsbot;

import java.util.List;
import java.util.Random;

/** Random texts that are made to break something; equal seeds give equal texts. */
public final class HostileTexts {

    /** What a text is put together of. */
    private static final List<String> PIECES = List.of(
            "PARS",
            "contract",
            "mayor",
            "who",
            "the",
            "police",
            "ICE",
            "qué",
            "Ñandú",
            "\"",
            "'",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            "*",
            "?",
            "~",
            "~2",
            "^",
            "^9",
            ":",
            "title:",
            "\\",
            "/",
            "//",
            "|",
            "||",
            "&",
            "&&",
            "AND",
            "OR",
            "NOT",
            "+",
            "-",
            "!",
            "<b>",
            "</b>",
            "<a href=\"x\">",
            "&lt;",
            "&#0;",
            "<!--",
            "]]>",
            "%s",
            "{0}",
            "$1",
            "\n",
            "\r\n",
            "\t",
            "\u0000",
            "\u0007",
            "\u001B[31m",
            "\u007F",
            "\u0085",
            "\u00A0",
            "\u00AD",
            "\u200B",
            "\u200D",
            "\u200E",
            "\u200F",
            "\u202A",
            "\u202E",
            "\u2066",
            "\u2028",
            "\uFEFF",
            "\uFFFD",
            "\uFFFF",
            "\uD83D",
            "\uDE00",
            "\uD83D\uDE00",
            "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
            "\uD83C\uDDFA\uD83C\uDDF8",
            "مرحبا",
            "שלום",
            "漢字仮名交じり文",
            "한국어",
            "ไทย",
            "e\u0301\u0301\u0301",
            "İ",
            "ı",
            "ß",
            "ﬁ",
            "a-b-c-d-e",
            "x.y.z",
            "1,000.50",
            "2018-08-31",
            "http://x.y/?z=&",
            "@bot",
            "/start",
            "[* TO *]",
            "NEAR/3",
            "a*b?c");

    private HostileTexts() {}

    /** Returns a text of up to 4,096 UTF-16 units. */
    public static String next(Random random) {
        int longest = switch (random.nextInt(40)) {
            case 0 -> 4096;
            case 1, 2, 3, 4 -> 400;
            default -> 60;
        };
        return switch (random.nextInt(20)) {
            case 0 -> "";
            case 1 -> PIECES.get(random.nextInt(PIECES.size())).repeat(longest).substring(0, longest);
            case 2 -> randomUnits(random, longest);
            default -> pieces(random, longest);
        };
    }

    private static String pieces(Random random, int longest) {
        StringBuilder text = new StringBuilder();
        int length = 1 + random.nextInt(longest);
        String between = random.nextInt(3) == 0 ? "" : " ";
        while (text.length() < length) {
            text.append(PIECES.get(random.nextInt(PIECES.size()))).append(between);
        }
        return text.substring(0, length);
    }

    private static String randomUnits(Random random, int longest) {
        char[] units = new char[1 + random.nextInt(longest)];
        for (int i = 0; i < units.length; i++) {
            units[i] = (char) random.nextInt(0x10000);
        }
        return new String(units);
    }
}
