package parsbot.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parsbot.yaml.YamlMapping;

/** Reads the file of the actors. Not thread-safe. */
final class ActorsFile {

    static final String NAME = "actors.yaml";

    private record Reference(YamlMapping yaml, String field, ActorId to) {}

    private final Map<ActorId, Actor> actors = new LinkedHashMap<>();
    private final List<Position> silences = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private final Map<FoldedText, ActorId> owners = new HashMap<>();

    private final boolean readable;

    private ActorsFile(boolean readable) {
        this.readable = readable;
    }

    static ActorsFile read(YamlMapping yaml) {
        ActorsFile file = new ActorsFile(yaml.isReadable());
        yaml.mappings("actors").forEach(file::readActor);
        yaml.reportUnknownFields();
        file.references.stream()
                .filter(reference -> !file.actors.containsKey(reference.to()))
                .forEach(reference -> reference
                        .yaml()
                        .report(reference.field(), reference.to().value(), "no actor of " + NAME + " has this id"));
        return file;
    }

    /** Returns the actors in the order of the file. */
    List<Actor> actors() {
        return List.copyOf(actors.values());
    }

    /** Returns the actor whose id the field holds; empty if it holds none or, which is reported, an unknown one. */
    Optional<Actor> named(YamlMapping yaml, String field) {
        return yaml.value(field, ActorId::new).flatMap(id -> {
            Actor actor = actors.get(id);
            if (actor == null && readable) {
                yaml.report(field, id.value(), "no actor of " + NAME + " has this id");
            }
            return Optional.ofNullable(actor);
        });
    }

    /** Returns the silences that the file notes, as positions without a passage. */
    List<Position> silences() {
        return silences;
    }

    private void readActor(YamlMapping yaml) {
        yaml.require("id");
        Optional<ActorId> id = yaml.value("id", ActorId::new);
        Optional<String> name = yaml.requiredText("name");
        yaml.require("kind");
        Optional<ActorKind> kind = yaml.constant("kind", ActorKind.class);
        List<String> aliases = yaml.texts("aliases");
        List<Role> roles = yaml.mappings("roles").stream()
                .map(this::readRole)
                .flatMap(Optional::stream)
                .toList();
        List<YamlMapping> silence = yaml.mappings("silence");
        yaml.reportUnknownFields();
        if (id.isEmpty()) {
            return;
        }
        if (actors.containsKey(id.get())) {
            yaml.report("id", id.get().value(), "another actor has this id: give each its own");
        }
        name.ifPresent(text -> claimName(yaml, "name", text, id.get()));
        aliases.forEach(alias -> claimName(yaml, "aliases", alias, id.get()));
        silence.forEach(entry -> silences.add(readSilence(entry, id.get())));
        // An actor whose name or kind is missing, which is reported, is still the one that others refer to.
        actors.putIfAbsent(
                id.get(),
                new Actor(id.get(), name.orElse(id.get().value()), kind.orElse(ActorKind.PERSON), aliases, roles));
    }

    private void claimName(YamlMapping yaml, String field, String name, ActorId actor) {
        FoldedText folded = FoldedText.of(name);
        if (folded.words().isBlank()) {
            yaml.report(field, name, "must have a letter or digit");
            return;
        }
        ActorId owner = owners.putIfAbsent(folded, actor);
        if (owner != null && !owner.equals(actor)) {
            yaml.report(
                    field,
                    name,
                    "is a name of '" + owner + "' too: a name must be of one actor, a title goes into 'roles'");
        }
    }

    private Optional<Role> readRole(YamlMapping yaml) {
        Optional<LocalizedText> title = LocalizedTexts.read(yaml, "title");
        List<String> aliases = yaml.texts("aliases");
        Optional<ActorId> of = reference(yaml, "of");
        Optional<ActorId> speaksFor = reference(yaml, "speaks_for");
        Optional<PartialDate> from = yaml.value("from", PartialDate::parse);
        Optional<PartialDate> to = yaml.value("to", PartialDate::parse);
        yaml.reportUnknownFields();
        if (from.isPresent()
                && to.isPresent()
                && to.get().latest().isBefore(from.get().earliest())) {
            yaml.report("to", to.get().toString(), "must not be before 'from', which is '" + from.get() + "'");
        }
        return title.map(text ->
                new Role(text, aliases, of.orElse(null), speaksFor.orElse(null), from.orElse(null), to.orElse(null)));
    }

    private Optional<ActorId> reference(YamlMapping yaml, String field) {
        Optional<ActorId> id = yaml.value(field, ActorId::new);
        id.ifPresent(to -> references.add(new Reference(yaml, field, to)));
        return id;
    }

    private static Position readSilence(YamlMapping yaml, ActorId actor) {
        Optional<PartialDate> asOf = yaml.value("as_of", PartialDate::parse);
        Optional<String> note = yaml.text("note");
        yaml.reportUnknownFields();
        return new Position(actor, Stance.NO_STATEMENT, asOf.orElse(null), null, null, null, note.orElse(null));
    }
}
