package parsbot.corpus;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All articles. Immutable and thread-safe. */
public final class Corpus {

    private final List<Article> articles;
    private final Map<ArticleId, Article> byId;
    private final String hash;
    private final Dispute dispute;

    /**
     * Makes a corpus of texts only.
     *
     * @param articles in any order, no two with the same id
     * @param hash the same for equal texts and different for different ones, whatever the files' times
     */
    public Corpus(List<Article> articles, String hash) {
        this(articles, hash, Dispute.NONE);
    }

    /**
     * @param articles in any order, no two with the same id
     * @param hash the same for equal texts and different for different ones, whatever the files' times
     * @param dispute names passages of these articles only
     */
    public Corpus(List<Article> articles, String hash, Dispute dispute) {
        this.articles =
                articles.stream().sorted(Comparator.comparing(Article::id)).toList();
        this.byId = articles.stream().collect(Collectors.toMap(Article::id, Function.identity()));
        this.hash = hash;
        this.dispute = dispute;
    }

    /** Returns all articles, ordered by id. */
    public List<Article> articles() {
        return articles;
    }

    /** Returns all passages, ordered by id. */
    public Stream<Passage> passages() {
        return articles.stream().flatMap(article -> article.passages().stream());
    }

    /** Returns who took part, who stood where, what happened and where sources differ; {@link Dispute#NONE} of bare texts. */
    public Dispute dispute() {
        return dispute;
    }

    /** Returns what stands for the texts and their sources, without what is noted about them: equal for equal ones. */
    public String hash() {
        return hash;
    }

    /**
     * Returns the article of this id.
     *
     * @throws NoSuchElementException if the corpus has no such article
     */
    public Article article(ArticleId id) {
        Article article = byId.get(id);
        if (article == null) {
            throw new NoSuchElementException("the corpus has no article '" + id + "'");
        }
        return article;
    }

    /**
     * Returns the passage of this id.
     *
     * @throws NoSuchElementException if the corpus has no such passage
     */
    public Passage passage(PassageId id) {
        List<Passage> passages = article(id.article()).passages();
        if (id.number() > passages.size()) {
            throw new NoSuchElementException("the corpus has no passage '" + id + "'");
        }
        return passages.get(id.number() - 1);
    }
}
