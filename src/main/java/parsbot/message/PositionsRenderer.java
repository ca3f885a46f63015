package parsbot.message;

import static parsbot.message.RichText.bold;
import static parsbot.message.RichText.italic;
import static parsbot.message.RichText.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import parsbot.answer.Answer;
import parsbot.answer.Answer.Held;
import parsbot.corpus.ActorId;
import parsbot.corpus.Dispute;
import parsbot.corpus.Matter;
import parsbot.corpus.Stance;

/** Shows who stands where: by where they stood last, and of those who moved, where they stood before. Thread-safe. */
final class PositionsRenderer {

    private final Dispute dispute;
    private final Subject subject;

    PositionsRenderer(Dispute dispute, Subject subject) {
        this.dispute = dispute;
        this.subject = subject;
    }

    List<RichText> blocks(Wording wording, Answer.Positions answer) {
        List<RichText> blocks = new ArrayList<>();
        blocks.add(bold(heading(wording)).then("\n").then(italic(wording.text("as.of", wording.date(answer.asOf())))));
        Map<ActorId, List<Held>> byActor = answer.held().stream()
                .collect(Collectors.groupingBy(held -> held.actor().id(), LinkedHashMap::new, Collectors.toList()));
        for (Stance stance : inOrder(answer.asked())) {
            String lines = byActor.values().stream()
                    .filter(held -> held.getFirst().stance() == stance)
                    .map(held -> "\n• " + line(wording, held))
                    .collect(Collectors.joining());
            if (!lines.isEmpty()) {
                blocks.add(bold(wording.text(key(stance) + ".group")).then(lines));
            }
        }
        if (!answer.silent().isEmpty()) {
            blocks.add(words(wording.text("positions.silent", wording.positionOf(answer.silent()))));
        }
        blocks.addAll(CitationBlocks.firstQuoted(wording, answer.citations()));
        return blocks;
    }

    private String heading(Wording wording) {
        return dispute.matter()
                .map(Matter::name)
                .map(name -> name.in(wording.language()))
                .or(() -> subject.in(wording.language()).map(Subject.Words::name))
                .map(name -> wording.text("positions.heading", name))
                .orElse(wording.text("positions.heading.unnamed"));
    }

    /** The sides that were asked about come first. */
    private static List<Stance> inOrder(Set<Stance> asked) {
        return Arrays.stream(Stance.values())
                .sorted(Comparator.comparing((Stance stance) -> !asked.contains(stance)))
                .toList();
    }

    /** One actor, where it stood last first. */
    private static String line(Wording wording, List<Held> held) {
        String actor = held.getFirst().actor().name();
        List<List<Held>> stretches = stretches(held);
        if (stretches.size() == 1) {
            return actor + " " + dates(wording, held);
        }
        List<String> states = stretches.stream()
                .map(stretch -> wording.text(key(stretch.getFirst().stance())) + " " + dates(wording, stretch))
                .toList();
        return wording.text(
                "position.moved", actor, states.getFirst(), String.join(", ", states.subList(1, states.size())));
    }

    /** Returns the positions that follow each other without a change of stance together. */
    private static List<List<Held>> stretches(List<Held> held) {
        List<List<Held>> stretches = new ArrayList<>();
        for (Held position : held) {
            if (stretches.isEmpty() || stretches.getLast().getFirst().stance() != position.stance()) {
                stretches.add(new ArrayList<>());
            }
            stretches.getLast().add(position);
        }
        return stretches;
    }

    private static String dates(Wording wording, List<Held> held) {
        return wording.list(
                "and",
                held.stream()
                        .map(position -> {
                            String date = wording.date(position.asOf());
                            String by = position.reportedBy() == null
                                    ? date
                                    : wording.text(
                                            "position.reported",
                                            date,
                                            position.reportedBy().name());
                            return "(" + by + ") " + CitationBlocks.numbers(position.citations());
                        })
                        .toList());
    }

    private static String key(Stance stance) {
        return "stance." + stance.name().toLowerCase(Locale.ROOT);
    }
}
