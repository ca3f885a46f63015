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

/**
 * The Lucene queries of one text.
 *
 * @param passages on passage documents: the weighted sum of the BM25 of the fields
 * @param sentences on sentence documents
 * @param lines on line documents
 * @param terms on passage documents: one query for each of the question's terms, which matches where any field has it
 */
record PassageSearch(Query passages, Query sentences, Query lines, List<Query> terms) {

    /** Times the number of fields, this stays below the 1,024 clauses that Lucene lets a query have. */
    private static final int MAX_WORDS = 128;

    static PassageSearch of(String question, Locale language, Analysis analysis, FieldWeights weights) {
        String text = analysis.firstWords(question, MAX_WORDS);
        Map<String, Float> passageFields = new LinkedHashMap<>();
        passageFields.put(Fields.EXACT, (float) weights.exact());
        passageFields.put(Fields.in(language, Fields.TEXT), (float) weights.text());
        passageFields.put(Fields.in(language, Fields.TITLE), (float) weights.title());
        passageFields.put(Fields.in(language, Fields.PUBLISHER), (float) weights.publisher());
        passageFields.put(Fields.in(language, Fields.SECTION), (float) weights.section());
        passageFields.put(Fields.in(language, Fields.ASKED), (float) weights.asked());
        passageFields.put(Fields.in(language, Fields.PAIRS), (float) weights.pairs());
        passageFields.values().removeIf(weight -> weight == 0);
        return new PassageSearch(
                parser(analysis, passageFields).parse(text),
                parser(analysis, Map.of(Fields.in(language, Fields.SENTENCE), 1f))
                        .parse(text),
                parser(analysis, lineFields(language, weights)).parse(text),
                terms(text, language, analysis, passageFields.keySet()));
    }

    private static Map<String, Float> lineFields(Locale language, FieldWeights weights) {
        Map<String, Float> fields = new LinkedHashMap<>();
        fields.put(Fields.in(language, Fields.LINE), 1f);
        if (weights.line() > 0) {
            // The line's score is multiplied by its weight later, of which pairs are independent.
            fields.put(Fields.in(language, Fields.LINE_PAIRS), (float) (weights.pairs() / weights.line()));
        }
        fields.values().removeIf(weight -> weight == 0);
        return fields;
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
        String pairs = Fields.in(language, Fields.PAIRS);
        parser(analysis, Map.of(text, 1f))
                .terms(text, question)
                .forEach(term -> byTerm.computeIfAbsent(term.toString(text), _ -> new ArrayList<>())
                        .add(term));
        for (String field : fields) {
            if (!field.equals(text) && !field.equals(Fields.EXACT) && !field.equals(pairs)) {
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
