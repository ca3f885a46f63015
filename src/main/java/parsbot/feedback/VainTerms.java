package parsbot.feedback;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import parsbot.corpus.FoldedText;

/**
 * The words of questions of which nothing was found, each with the chats that used it, in memory only. A word shows only once a number
 * of different chats used it, so that no single person's question does. Chats are kept as hashes with a salt that is made anew at each
 * start and never leaves the memory. Not thread-safe.
 */
final class VainTerms {

    private static final int MAX_TERMS = 5000;
    private static final int MAX_CHATS = 1000;
    private static final int SHORTEST = 4;
    private static final int LONGEST = 30;

    private static final Set<String> SMALL_WORDS = smallWords();

    private final byte[] salt = new byte[16];
    private final int shownFrom;
    private final Map<String, Set<Long>> chats = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Set<Long>> eldest) {
            return size() > MAX_TERMS;
        }
    };

    /** @param shownFrom from how many chats on a word shows, 2 or more */
    VainTerms(int shownFrom) {
        this.shownFrom = shownFrom;
        new SecureRandom().nextBytes(salt);
    }

    /** Takes note of a question, and returns the words that show by it, with how many chats each has by it more than before. */
    Map<String, Integer> add(long chat, String question) {
        Map<String, Integer> shown = new TreeMap<>();
        long hash = hash(chat);
        for (String term : terms(question)) {
            Set<Long> of = chats.computeIfAbsent(term, _ -> new HashSet<>());
            if (of.size() < MAX_CHATS && of.add(hash) && of.size() >= shownFrom) {
                shown.put(term, of.size() == shownFrom ? shownFrom : 1);
            }
        }
        return shown;
    }

    /** Returns the words of a question that may name its subject: no small words, nothing with a digit, no address. */
    static Set<String> terms(String question) {
        String plain = Arrays.stream(question.split("\\s+"))
                .filter(word -> word.chars().noneMatch(character -> character == '@' || character == '/'))
                .filter(word -> word.codePoints().noneMatch(Character::isDigit))
                .collect(Collectors.joining(" "));
        return Arrays.stream(FoldedText.of(plain).words().strip().split(" "))
                .filter(word -> word.length() >= SHORTEST && word.length() <= LONGEST)
                .filter(word -> !SMALL_WORDS.contains(word))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private long hash(long chat) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return ByteBuffer.wrap(digest.digest(
                            ByteBuffer.allocate(Long.BYTES).putLong(chat).array()))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static Set<String> smallWords() {
        try (InputStream in = VainTerms.class.getResourceAsStream("small-words.txt")) {
            if (in == null) {
                throw new IllegalStateException("small-words.txt is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.strip().split("\\s+")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
