package parsbot.corpus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parsbot.yaml.YamlMapping;

/** Reads the file of the events, and adds to each the passages that tell of it. Not thread-safe. */
final class EventsFile {

    static final String NAME = "events.yaml";

    private record Entry(YamlMapping yaml, Optional<Event> event) {}

    private final Map<EventId, Entry> entries = new LinkedHashMap<>();
    private final Map<EventId, List<Event.Mention>> mentions = new LinkedHashMap<>();
    private final Set<EventId> named = new HashSet<>();

    private final boolean readable;

    private EventsFile(boolean readable) {
        this.readable = readable;
    }

    static EventsFile read(YamlMapping yaml) {
        EventsFile file = new EventsFile(yaml.isReadable());
        yaml.mappings("events").forEach(file::readEvent);
        yaml.reportUnknownFields();
        return file;
    }

    private void readEvent(YamlMapping yaml) {
        yaml.require("id");
        Optional<EventId> id = yaml.value("id", EventId::new);
        yaml.require("date");
        Optional<PartialDate> date = yaml.value("date", PartialDate::parse);
        Optional<String> inferredFrom = yaml.text("inferred_from");
        Optional<LocalizedText> what = LocalizedTexts.read(yaml, "what");
        List<String> askedAs = yaml.texts("asked_as");
        yaml.reportUnknownFields();
        if (date.isPresent() && date.get() instanceof PartialDate.About && inferredFrom.isEmpty()) {
            yaml.report(
                    "date", date.get().toString(), "is approximate: say in 'inferred_from' what it is inferred from");
        }
        if (id.isEmpty()) {
            return;
        }
        Optional<Event> event = date.flatMap(when ->
                what.map(text -> new Event(id.get(), when, inferredFrom.orElse(null), text, askedAs, List.of())));
        if (entries.putIfAbsent(id.get(), new Entry(yaml, event)) != null) {
            yaml.report("id", id.get().value(), "another event has this id: give each its own");
        }
    }

    /** Reads what an article says of an event. */
    void addMention(Claims.Claim claim) {
        YamlMapping yaml = claim.yaml();
        yaml.require("event");
        Optional<EventId> id = yaml.value("event", EventId::new);
        Optional<String> inferredFrom = yaml.text("inferred_from");
        yaml.reportUnknownFields();
        if (id.isEmpty()) {
            return;
        }
        named.add(id.get());
        Entry entry = entries.get(id.get());
        if (entry == null) {
            if (readable) {
                yaml.report("event", id.get().value(), "no event of " + NAME + " has this id");
            }
            return;
        }
        Evidence evidence = new Evidence(claim);
        entry.event()
                .filter(event -> event.inferredFrom() == null && inferredFrom.isEmpty())
                .ifPresent(event -> evidence.needDate(event.date(), "event"));
        evidence.passage()
                .ifPresent(passage -> mentions.computeIfAbsent(id.get(), _ -> new ArrayList<>())
                        .add(new Event.Mention(passage, inferredFrom.orElse(null))));
    }

    /** Returns the events with their mentions, in the order of the articles, and reports those that no article names. */
    List<Event> events(boolean allArticlesRead) {
        entries.forEach((id, entry) -> {
            if (allArticlesRead && !named.contains(id)) {
                entry.yaml().report("is named in no article's 'events': name it in one whose paragraph tells of it");
            }
        });
        return entries.values().stream()
                .flatMap(entry -> entry.event().stream())
                .map(event -> event.withMentions(mentions.getOrDefault(event.id(), List.of())))
                .toList();
    }
}
