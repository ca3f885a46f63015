package parsbot.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import parsbot.corpus.Claims.Claim;
import parsbot.corpus.Claims.NamedParagraph;

/** Holds a claim against the paragraph that it names. Not thread-safe. */
final class Evidence {

    private final Claim claim;
    private final List<Predicate<FoldedText>> needed = new ArrayList<>();

    Evidence(Claim claim) {
        this.claim = claim;
    }

    /** Reports the field unless the paragraph has what is needed; a paragraph that was not found has been reported already. */
    void need(Predicate<FoldedText> shown, String field, Object value, String otherwise) {
        needed.add(shown);
        NamedParagraph paragraph = claim.paragraph();
        if (paragraph != null && !shown.test(paragraph.text())) {
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
        NamedParagraph paragraph = claim.paragraph();
        if (paragraph != null) {
            need(
                    text -> DateMention.isIn(text, paragraph.language(), date),
                    field,
                    date,
                    "the paragraph does not give this date: say in 'inferred_from' what it is inferred from");
        }
    }

    /** Returns the first passage of the paragraph that shows all that is needed, else the first; empty if there is none. */
    Optional<PassageId> passage() {
        Optional<Passage> first = claim.passages().stream().findFirst();
        return claim.passages().size() < 2
                ? first.map(Passage::id)
                : claim.passages().stream()
                        .filter(this::showsAll)
                        .findFirst()
                        .or(() -> first)
                        .map(Passage::id);
    }

    private boolean showsAll(Passage passage) {
        FoldedText text = FoldedText.of(passage.text());
        return needed.stream().allMatch(need -> need.test(text));
    }
}
