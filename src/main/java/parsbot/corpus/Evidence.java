package parsbot.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Holds a claim against the paragraph that it names. Not thread-safe. */
final class Evidence {

    private final Claims.Claim claim;
    private final Optional<FoldedText> paragraph;
    private final List<Predicate<FoldedText>> needed = new ArrayList<>();

    Evidence(Claims.Claim claim) {
        this.claim = claim;
        this.paragraph =
                Optional.ofNullable(claim.paragraph()).map(Paragraph::text).map(FoldedText::of);
    }

    /** Reports the field unless the paragraph has what is needed; a paragraph that was not found has been reported already. */
    void need(Predicate<FoldedText> shown, String field, Object value, String otherwise) {
        needed.add(shown);
        if (paragraph.isPresent() && !shown.test(paragraph.get())) {
            claim.yaml().report(field, value.toString(), otherwise);
        }
    }

    void needActor(Actor actor, DateSpan when, String field) {
        need(
                text -> actor.isNamedIn(text, when),
                field,
                actor.id(),
                "the paragraph does not name " + actor.name() + ": name one that does, or add the alias it uses to "
                        + ActorsFile.NAME);
    }

    void needDate(PartialDate date, String field) {
        Paragraph named = claim.paragraph();
        if (named != null) {
            need(
                    text -> DateMention.isIn(text, named.language(), date),
                    field,
                    date,
                    "the paragraph does not give this date: say in 'inferred_from' what it is inferred from");
        }
    }

    /** Returns the first passage of the paragraph that shows all that is needed, else the first; empty if there is none. */
    Optional<PassageId> passage() {
        return claim.passages().stream()
                .filter(passage -> needed.stream().allMatch(need -> need.test(FoldedText.of(passage.text()))))
                .findFirst()
                .or(() -> claim.passages().stream().findFirst())
                .map(Passage::id);
    }
}
