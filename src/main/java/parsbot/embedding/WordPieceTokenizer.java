package parsbot.embedding;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Splits a text into the word pieces that an uncased BERT model knows: the normalizer, pre-tokenizer and greedy longest match of
 * Devlin et al. 2019 (arXiv 1810.04805), with the same ids as the {@code tokenizers} library of Hugging Face gives for
 * {@code BertNormalizer}, {@code BertPreTokenizer} and {@code WordPiece}. Thread-safe.
 *
 * <p>One difference is meant: "[SEP]" and its like in a text are words like others, so no text can pretend to be two.
 */
final class WordPieceTokenizer {

    private static final int MAX_WORD_CODE_POINTS = 100;
    private static final String CONTINUATION = "##";

    private final Map<String, Integer> words;
    private final Map<String, Integer> continuations;
    private final int unknown;
    private final int first;
    private final int last;

    private WordPieceTokenizer(Map<String, Integer> words, Map<String, Integer> continuations) throws IOException {
        this.words = words;
        this.continuations = continuations;
        unknown = special("[UNK]");
        first = special("[CLS]");
        last = special("[SEP]");
    }

    /**
     * Reads the vocabulary of a {@code tokenizer.json}; its other settings are taken to be those of uncased BERT.
     *
     * @throws IOException if the file cannot be read or has no such vocabulary
     */
    static WordPieceTokenizer read(InputStream json) throws IOException {
        Map<String, Integer> words = HashMap.newHashMap(32_000);
        Map<String, Integer> continuations = HashMap.newHashMap(8_000);
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.FIELD_NAME
                        && parser.currentName().equals("vocab")) {
                    parser.nextToken();
                    while (parser.nextToken() == JsonToken.FIELD_NAME) {
                        String piece = parser.currentName();
                        int id = parser.nextIntValue(-1);
                        if (piece.startsWith(CONTINUATION)) {
                            continuations.put(piece.substring(CONTINUATION.length()), id);
                        } else {
                            words.put(piece, id);
                        }
                    }
                    break;
                }
            }
        }
        return new WordPieceTokenizer(words, continuations);
    }

    private int special(String piece) throws IOException {
        Integer id = words.get(piece);
        if (id == null) {
            throw new IOException("the tokenizer's vocabulary has no '" + piece + "'");
        }
        return id;
    }

    /** Returns whether the word is a piece of its own. Case is ignored. */
    boolean isWord(String word) {
        return words.containsKey(word.toLowerCase(Locale.ROOT));
    }

    /**
     * Returns the ids of the text's pieces between those of "[CLS]" and "[SEP]".
     *
     * @param maxIds at least 2; what is longer loses pieces before "[SEP]"
     */
    long[] encode(String text, int maxIds) {
        Ids ids = new Ids(maxIds - 1);
        ids.add(first);
        StringBuilder word = new StringBuilder();
        int i = 0;
        while (i < text.length() && !ids.isFull()) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isSpace(c)) {
                addWord(word, ids);
            } else if (isIdeograph(c)) {
                addWord(word, ids);
                addWord(word.appendCodePoint(c), ids);
            } else if (!isDropped(c)) {
                word.appendCodePoint(c);
            }
        }
        addWord(word, ids);
        return ids.endedBy(last);
    }

    /** Adds the pieces of what stands between two spaces, and empties it. */
    private void addWord(StringBuilder word, Ids ids) {
        String plain = plain(word);
        word.setLength(0);
        int start = 0;
        int i = 0;
        while (i < plain.length()) {
            int c = plain.codePointAt(i);
            int next = i + Character.charCount(c);
            if (isPunctuation(c)) {
                addPieces(plain.substring(start, i), ids);
                addPieces(plain.substring(i, next), ids);
                start = next;
            }
            i = next;
        }
        addPieces(plain.substring(start), ids);
    }

    /** Returns the word in lower case and without accents. */
    private static String plain(CharSequence word) {
        StringBuilder plain = new StringBuilder(word.length());
        if (word.chars().allMatch(c -> c < 0x80)) {
            word.chars().forEach(c -> plain.append((char) Character.toLowerCase(c)));
            return plain.toString();
        }
        Normalizer.normalize(word, Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                // Letter by letter: the library knows no final sigma.
                .forEach(c -> plain.append(Character.toString(c).toLowerCase(Locale.ROOT)));
        return plain.toString();
    }

    private void addPieces(String word, Ids ids) {
        if (word.isEmpty()) {
            return;
        }
        if (word.codePointCount(0, word.length()) > MAX_WORD_CODE_POINTS) {
            ids.add(unknown);
            return;
        }
        int mark = ids.size;
        int start = 0;
        while (start < word.length()) {
            Map<String, Integer> pieces = start == 0 ? words : continuations;
            int end = word.length();
            Integer id = pieces.get(word.substring(start, end));
            while (id == null && --end > start) {
                id = pieces.get(word.substring(start, end));
            }
            if (id == null) {
                ids.size = mark;
                ids.add(unknown);
                return;
            }
            ids.add(id);
            start = end;
        }
    }

    private static boolean isSpace(int c) {
        return c == '\t' || c == '\n' || c == '\r' || Character.isSpaceChar(c);
    }

    private static boolean isDropped(int c) {
        return c == 0xFFFD
                || switch (Character.getType(c)) {
                    case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE -> true;
                    default -> false;
                };
    }

    /** Returns whether each such character is a word: the CJK blocks that BERT's normalizer names, without kana and hangul. */
    private static boolean isIdeograph(int c) {
        return c >= 0x3400
                && (c <= 0x4DBF
                        || (c >= 0x4E00 && c <= 0x9FFF)
                        || (c >= 0xF900 && c <= 0xFAFF)
                        || (c >= 0x20000 && c <= 0x2A6DF)
                        || (c >= 0x2A700 && c <= 0x2B81F)
                        || (c >= 0x2B920 && c <= 0x2CEAF)
                        || (c >= 0x2F800 && c <= 0x2FA1F));
    }

    private static boolean isPunctuation(int c) {
        if (c < 0x80) {
            return c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    /** Ids up to a number; those past it are dropped. */
    private static final class Ids {

        private final int max;
        private long[] ids;
        private int size;

        private Ids(int max) {
            this.max = max;
            ids = new long[Math.min(max + 1, 64)];
        }

        private boolean isFull() {
            return size >= max;
        }

        private void add(int id) {
            if (size < max) {
                // One place stays free for the last id.
                if (size + 1 >= ids.length) {
                    ids = Arrays.copyOf(ids, Math.min(max + 1, 2 * ids.length));
                }
                ids[size] = id;
            }
            size++;
        }

        private long[] endedBy(int id) {
            int length = Math.min(size, max);
            long[] ended = Arrays.copyOf(ids, length + 1);
            ended[length] = id;
            return ended;
        }
    }
}
