package parsbot.corpus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parsbot.corpus.DisputedPoint.Account;
import parsbot.corpus.DisputedPoint.Version;
import parsbot.yaml.YamlMapping;

/** Reads the file of the disputed points, and adds to each version the passages that give it. Not thread-safe. */
final class PointsFile {

    static final String NAME = "points.yaml";

    private static final int MIN_VERSIONS = 2;

    private record Entry(YamlMapping yaml, Optional<DisputedPoint> point, Map<String, VersionEntry> versions) {}

    private record VersionEntry(YamlMapping yaml, Optional<Version> version, List<Account> accounts) {}

    private record VersionName(PointId point, String version) {}

    private final Map<PointId, Entry> entries = new LinkedHashMap<>();
    private final Set<VersionName> named = new HashSet<>();
    private final ActorsFile actors;
    private final boolean readable;

    private PointsFile(ActorsFile actors, boolean readable) {
        this.actors = actors;
        this.readable = readable;
    }

    static PointsFile read(YamlMapping yaml, ActorsFile actors) {
        PointsFile file = new PointsFile(actors, yaml.isReadable());
        yaml.mappings("points").forEach(file::readPoint);
        yaml.reportUnknownFields();
        return file;
    }

    private void readPoint(YamlMapping yaml) {
        yaml.require("id");
        Optional<PointId> id = yaml.value("id", PointId::new);
        Optional<LocalizedText> question = LocalizedTexts.read(yaml, "question");
        List<String> askedAs = yaml.texts("asked_as");
        Map<String, VersionEntry> versions = new LinkedHashMap<>();
        List<YamlMapping> written = yaml.mappings("versions");
        written.forEach(version -> readVersion(version, versions));
        yaml.reportUnknownFields();
        if (written.size() < MIN_VERSIONS) {
            yaml.report("versions", String.valueOf(written.size()), "must be at least " + MIN_VERSIONS);
        }
        if (id.isEmpty()) {
            return;
        }
        Optional<DisputedPoint> point = question.map(text -> new DisputedPoint(id.get(), text, askedAs, List.of()));
        if (entries.putIfAbsent(id.get(), new Entry(yaml, point, versions)) != null) {
            yaml.report("id", id.get().value(), "another point has this id: give each its own");
        }
    }

    private static void readVersion(YamlMapping yaml, Map<String, VersionEntry> versions) {
        yaml.require("id");
        Optional<String> id = yaml.value("id", Slug::check);
        Optional<LocalizedText> value = LocalizedTexts.read(yaml, "value");
        yaml.reportUnknownFields();
        if (id.isEmpty()) {
            return;
        }
        Optional<Version> version = value.map(text -> new Version(id.get(), text, List.of()));
        if (versions.putIfAbsent(id.get(), new VersionEntry(yaml, version, new ArrayList<>())) != null) {
            yaml.report("id", id.get(), "another version of the point has this id: give each its own");
        }
    }

    /** Reads which version of a point an article gives. */
    void addAccount(Claims.Claim claim) {
        YamlMapping yaml = claim.yaml();
        yaml.require("point");
        Optional<PointId> id = yaml.value("point", PointId::new);
        yaml.require("version");
        Optional<String> version = yaml.value("version", Slug::check);
        Optional<Actor> by = actors.named(yaml, "by");
        List<String> says = yaml.texts("says");
        yaml.reportUnknownFields();
        Evidence evidence = new Evidence(claim);
        by.ifPresent(actor -> evidence.needActor(actor, new Published.Undated(), "by"));
        if (id.isEmpty() || version.isEmpty()) {
            return;
        }
        named.add(new VersionName(id.get(), version.get()));
        Entry point = entries.get(id.get());
        if (point == null) {
            if (readable) {
                yaml.report("point", id.get().value(), "no point of " + NAME + " has this id");
            }
            return;
        }
        VersionEntry entry = point.versions().get(version.get());
        if (entry == null) {
            yaml.report(
                    "version",
                    version.get(),
                    "must be a version of this point: "
                            + String.join(", ", point.versions().keySet()));
            return;
        }
        List<String> needed = says.isEmpty()
                ? entry.version().map(value -> value.value().english()).stream().toList()
                : says;
        String field = says.isEmpty() ? "version" : "says";
        needed.forEach(words -> evidence.need(
                text -> text.has(words), field, words, "does not stand in the paragraph: write in 'says' what does"));
        evidence.passage()
                .ifPresent(passage -> entry.accounts()
                        .add(new Account(passage, by.map(Actor::id).orElse(null), needed)));
    }

    /** Returns the points with their versions and accounts, and reports the versions that no article gives. */
    List<DisputedPoint> points(boolean allArticlesRead) {
        List<DisputedPoint> points = new ArrayList<>();
        entries.forEach((id, entry) -> {
            List<Version> versions = new ArrayList<>();
            entry.versions().forEach((name, version) -> {
                if (allArticlesRead && !named.contains(new VersionName(id, name))) {
                    version.yaml()
                            .report("is given in no article's 'versions': name it in one whose paragraph says so");
                }
                version.version()
                        .map(value -> value.withAccounts(version.accounts()))
                        .ifPresent(versions::add);
            });
            entry.point().map(point -> point.withVersions(versions)).ifPresent(points::add);
        });
        return points;
    }
}
