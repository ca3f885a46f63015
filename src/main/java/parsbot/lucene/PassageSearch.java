package parsbot.lucene;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import parsbot.retrieval.FieldWeights;
import parsbot.retrieval.PassageQuery;

/**
 * The Lucene queries of one question.
 *
 * @param passages on passage documents: the weighted sum of the BM25 of the fields
 * @param sentences on sentence documents
 * @param lines on line documents
 * @param terms on passage documents: one query for each of the question's terms, which matches where any field has it
 */
record PassageSearch(Query passages, Query sentences, Query lines, List<Query> terms) {

    /** Times the number of fields, this stays below the 1,024 clauses that Lucene lets a query have. */
    private static final int MAX_WORDS = 128;

    static PassageSearch of(PassageQuery query, Analysis analysis, FieldWeights weights) {
        String text = analysis.firstWords(query.text(), MAX_WORDS);
        Map<String, Float> passageFields = new LinkedHashMap<>();
        passageFields.put(Fields.EXACT, (float) weights.exact());
        passageFields.put(Fields.in(query.language(), Fields.TEXT), (float) weights.text());
        passageFields.put(Fields.in(query.language(), Fields.TITLE), (float) weights.title());
        passageFields.put(Fields.in(query.language(), Fields.PUBLISHER), (float) weights.publisher());
        passageFields.put(Fields.in(query.language(), Fields.SECTION), (float) weights.section());
        passageFields.put(Fields.in(query.language(), Fields.ASKED), (float) weights.asked());
        passageFields.values().removeIf(weight -> weight == 0);
        return new PassageSearch(
                parser(analysis, passageFields).parse(text),
                parser(analysis, Map.of(Fields.in(query.language(), Fields.SENTENCE), 1f))
                        .parse(text),
                parser(analysis, Map.of(Fields.in(query.language(), Fields.LINE), 1f))
                        .parse(text),
                terms(text, query.language(), analysis, passageFields.keySet()));
    }

    private static QuestionParser parser(Analysis analysis, Map<String, Float> fields) {
        return new QuestionParser(analysis.forQuery(), fields);
    }

    /**
     * Returns a query for each term that the question has for the passage's text, which matches where any field has the term.
     * Question words are no such terms.
     */
    private static List<Query> terms(String question, Locale language, Analysis analysis, Set<String> fields) {
        Map<String, List<Query>> byTerm = new LinkedHashMap<>();
        String text = Fields.in(language, Fields.TEXT);
        parser(analysis, Map.of(text, 1f))
                .terms(text, question)
                .forEach(term -> byTerm.computeIfAbsent(term.toString(text), _ -> new ArrayList<>())
                        .add(term));
        for (String field : fields) {
            if (!field.equals(text) && !field.equals(Fields.EXACT)) {
                for (Query term : parser(analysis, Map.of(field, 1f)).terms(field, question)) {
                    byTerm.getOrDefault(term.toString(field), new ArrayList<>()).add(term);
                }
            }
        }
        return byTerm.values().stream()
                .<Query>map(sameTerm -> new DisjunctionMaxQuery(sameTerm, 0))
                .toList();
    }
}
