package parsbot.message;

import static parsbot.message.RichText.bold;
import static parsbot.message.RichText.italic;
import static parsbot.message.RichText.join;
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
import java.util.stream.Stream;
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

    List<RichText> blocks(Wording wording, Answer.Positions answer, Form form) {
        List<RichText> blocks = new ArrayList<>();
        blocks.add(bold(heading(wording)).then("\n").then(italic(wording.text("as.of", wording.date(answer.asOf())))));
        groups(wording, answer, (when, ranks) -> words("(" + when + ") " + CitationBlocks.numbers(ranks))).stream()
                .collect(Collectors.groupingBy(Pages.Line::group, LinkedHashMap::new, Collectors.toList()))
                .forEach((group, lines) -> blocks.add(join(
                        "\n",
                        Stream.concat(Stream.of(bold(group)), lines.stream().map(Pages.Line::text))
                                .toList())));
        if (!answer.silent().isEmpty()) {
            blocks.add(silent(wording, answer));
        }
        blocks.addAll(CitationBlocks.quotedOrNamed(wording, answer.citations(), form));
        return blocks;
    }

    /** Returns the same as lines to be put on pages, each with links to the sources in the place of numbers. */
    List<Pages.Line> lines(Wording wording, Answer.Positions answer) {
        List<Pages.Line> lines = new ArrayList<>(groups(
                wording,
                answer,
                (when, ranks) -> words("(" + when + " – ")
                        .then(CitationBlocks.publishers(ranks.stream()
                                .map(rank -> answer.citations().get(rank - 1))
                                .toList()))
                        .then(")")));
        if (!answer.silent().isEmpty()) {
            lines.add(new Pages.Line(wording.text("positions.silent.group"), silent(wording, answer)));
        }
        return lines;
    }

    private static RichText silent(Wording wording, Answer.Positions answer) {
        return words(wording.text("positions.silent", wording.positionOf(answer.silent())));
    }

    /** How it is said when somebody took a position, and where that stands. */
    @FunctionalInterface
    private interface References {
        RichText of(String when, List<Integer> ranks);
    }

    /** Returns a line for each actor, under where it stood last. */
    private static List<Pages.Line> groups(Wording wording, Answer.Positions answer, References references) {
        Map<ActorId, List<Held>> byActor = answer.held().stream()
                .collect(Collectors.groupingBy(held -> held.actor().id(), LinkedHashMap::new, Collectors.toList()));
        List<Pages.Line> lines = new ArrayList<>();
        for (Stance stance : inOrder(answer.asked())) {
            byActor.values().stream()
                    .filter(held -> held.getFirst().stance() == stance)
                    .forEach(held -> lines.add(new Pages.Line(
                            wording.text(key(stance) + ".group"), words("• ").then(line(wording, held, references)))));
        }
        return lines;
    }

    /** Returns what the positions are on. */
    String heading(Wording wording) {
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
    private static RichText line(Wording wording, List<Held> held, References references) {
        String actor = held.getFirst().actor().name();
        List<List<Held>> stretches = stretches(held);
        if (stretches.size() == 1) {
            return words(actor + " ").then(dates(wording, held, references));
        }
        List<RichText> states = stretches.stream()
                .map(stretch -> words(wording.text(key(stretch.getFirst().stance())) + " ")
                        .then(dates(wording, stretch, references)))
                .toList();
        return wording.rich(
                "position.moved", words(actor), states.getFirst(), join(", ", states.subList(1, states.size())));
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

    private static RichText dates(Wording wording, List<Held> held, References references) {
        return wording.richList(
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
                            return references.of(by, position.citations());
                        })
                        .toList());
    }

    private static String key(Stance stance) {
        return "stance." + stance.name().toLowerCase(Locale.ROOT);
    }
}
