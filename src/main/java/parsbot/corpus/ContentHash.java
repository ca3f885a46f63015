package parsbot.corpus;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hash of what articles say and where they come from. What is only said about them (notes, and who stood where) is left out, so
 * that no index is built anew for it. Not thread-safe.
 */
final class ContentHash {

    private final MessageDigest digest;

    private ContentHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Returns the hash of these articles, whatever their order, in 64 hexadecimal digits. */
    static String of(List<Article> articles) {
        ContentHash hash = new ContentHash();
        articles.stream().sorted(Comparator.comparing(Article::id)).forEach(hash::add);
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    private void add(Article article) {
        add(article.id());
        Source source = article.source();
        add(source.title());
        add(source.titleOrigin());
        add(source.publisher());
        add(source.author());
        add(source.published());
        add(source.url());
        add(source.language());
        add(source.kind());
        add(source.completeness());
        add(source.text());
        addCount(article.passages().size());
        for (Passage passage : article.passages()) {
            add(passage.text());
            add(passage.language());
            add(passage.section());
            addCount(passage.sentences().size());
            for (TextRange sentence : passage.sentences()) {
                addCount(sentence.start());
                addCount(sentence.end());
            }
            addCount(passage.askedAs().size());
            for (AskedAs line : passage.askedAs()) {
                add(line.question());
                addCount(line.sentence().orElse(-1));
            }
        }
    }

    /** Adds the value's text with its length before it, so that no two contents run together to the same bytes. */
    private void add(@Nullable Object value) {
        if (value == null) {
            addCount(-1);
            return;
        }
        byte[] bytes = value.toString().getBytes(StandardCharsets.UTF_8);
        addCount(bytes.length);
        digest.update(bytes);
    }

    private void addCount(int count) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(count).flip());
    }
}
