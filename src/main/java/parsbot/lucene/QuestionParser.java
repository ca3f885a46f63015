package parsbot.lucene;

import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/**
 * Makes a Lucene query of what a person typed. Words in double quotes must stand together; nothing else is an operator, and no
 * text is refused. Not thread-safe: one parser for one question.
 */
final class QuestionParser extends SimpleQueryParser {

    /** @param weights of the fields to search */
    QuestionParser(Analyzer analyzer, Map<String, Float> weights) {
        super(analyzer, weights, PHRASE_OPERATOR);
    }

    @Override
    public Query parse(String text) {
        // The parent takes a lone star for a wish to see all documents, of whatever kind.
        return super.parse(text.strip().equals("*") ? "" : text);
    }

    /** Returns the text's terms as queries on one field, each once. */
    List<Query> terms(String field, String text) {
        Query query = createBooleanQuery(field, text);
        return switch (query) {
            case null -> List.of();
            case BooleanQuery all
            when isListOfTerms(all) ->
                all.clauses().stream().map(BooleanClause::query).distinct().toList();
            case Query one -> List.of(one);
        };
    }

    private static boolean isListOfTerms(BooleanQuery query) {
        return query.clauses().stream().allMatch(clause -> clause.occur() == BooleanClause.Occur.SHOULD);
    }
}
