package parsbot;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may know whom. */
final class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("parsbot");

    /** What each package may know of the others; "parsbot" itself wires them, and may know all. */
    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("parsbot.problem", Set.of()),
            Map.entry("parsbot.question", Set.of()),
            Map.entry("parsbot.yaml", Set.of("parsbot.problem")),
            Map.entry("parsbot.http", Set.of()),
            Map.entry("parsbot.metrics", Set.of("parsbot.telegram", "parsbot.http")),
            Map.entry("parsbot.corpus", Set.of("parsbot.problem", "parsbot.yaml")),
            Map.entry("parsbot.retrieval", Set.of("parsbot.corpus", "parsbot.question")),
            Map.entry("parsbot.answer", Set.of("parsbot.retrieval", "parsbot.corpus", "parsbot.question")),
            Map.entry(
                    "parsbot.lucene",
                    Set.of("parsbot.retrieval", "parsbot.corpus", "parsbot.question", "parsbot.embedding")),
            Map.entry("parsbot.embedding", Set.of()),
            Map.entry(
                    "parsbot.tending",
                    Set.of("parsbot.retrieval", "parsbot.corpus", "parsbot.question", "parsbot.embedding")),
            Map.entry("parsbot.preview", Set.of("parsbot.message")),
            Map.entry("parsbot.feedback", Set.of("parsbot.corpus", "parsbot.problem")),
            Map.entry("parsbot.view", Set.of("parsbot.answer", "parsbot.corpus", "parsbot.feedback")),
            Map.entry(
                    "parsbot.message",
                    Set.of("parsbot.answer", "parsbot.corpus", "parsbot.question", "parsbot.view", "parsbot.feedback")),
            Map.entry(
                    "parsbot.terminal",
                    Set.of(
                            "parsbot.message",
                            "parsbot.answer",
                            "parsbot.retrieval",
                            "parsbot.corpus",
                            "parsbot.question")),
            Map.entry(
                    "parsbot.telegram",
                    Set.of(
                            "parsbot.message",
                            "parsbot.answer",
                            "parsbot.question",
                            "parsbot.view",
                            "parsbot.feedback",
                            "parsbot.corpus",
                            "parsbot.config",
                            "parsbot.http")),
            Map.entry(
                    "parsbot.config",
                    Set.of(
                            "parsbot.problem",
                            "parsbot.yaml",
                            "parsbot.corpus",
                            "parsbot.answer",
                            "parsbot.retrieval",
                            "parsbot.question",
                            "parsbot.message")),
            Map.entry(
                    "parsbot.evaluation",
                    Set.of(
                            "parsbot.answer",
                            "parsbot.retrieval",
                            "parsbot.corpus",
                            "parsbot.question",
                            "parsbot.problem")),
            Map.entry(
                    "parsbot.report",
                    Set.of("parsbot.evaluation", "parsbot.answer", "parsbot.corpus", "parsbot.question")));

    @Test
    void classes_imported_areMany() {
        assertThat(CLASSES).hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void packages_dependencies_areAllowed() {
        Map<String, Set<String>> surplus = new TreeMap<>();
        for (JavaClass type : CLASSES) {
            String from = type.getPackageName();
            if (from.equals("parsbot")) {
                continue;
            }
            assertThat(ALLOWED).containsKey(from);
            Set<String> allowed = ALLOWED.getOrDefault(from, Set.of());
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String to = dependency.getTargetClass().getPackageName();
                if (to.startsWith("parsbot") && !to.equals(from) && !allowed.contains(to)) {
                    surplus.computeIfAbsent(from + " -> " + to, _ -> new TreeSet<>())
                            .add(type.getSimpleName());
                }
            }
        }

        assertThat(surplus).isEmpty();
    }

    @Test
    void packages_dependencies_formNoCycle() {
        slices().matching("parsbot.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @ParameterizedTest
    @CsvSource({
        "org.apache.lucene..,                        parsbot.lucene",
        "org.telegram..,                             parsbot.telegram",
        "okhttp3..,                                  parsbot.telegram",
        "com.fasterxml.jackson.dataformat.yaml..,    parsbot.yaml",
        "org.yaml..,                                 parsbot.yaml",
        "org.commonmark..,                           parsbot.corpus",
        "com.samskivert..,                           parsbot.report",
        "io.micrometer..,                            parsbot.metrics",
        "io.prometheus..,                            parsbot.metrics",
        "com.sun.net.httpserver..,                   parsbot.http"
    })
    void library_oneForOnePackage_isUsedThereOnly(String library, String user) {
        noClasses()
                .that(resideOutside(user))
                .should()
                .dependOnClassesThat(resideInAPackage(library))
                .check(CLASSES);
    }

    @Test
    void commandLineLibraries_outsideTheCommands_areUnknown() {
        noClasses()
                .that(resideOutside("parsbot"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("picocli..", "org.jline.."))
                .check(CLASSES);
    }

    @Test
    void standardOutputAndError_outsideMain_areUntouched() {
        List<String> users = CLASSES.stream()
                .filter(type -> !type.getName().equals("parsbot.Main"))
                .flatMap(type -> type.getFieldAccessesFromSelf().stream())
                .filter(access -> access.getTargetOwner().isEquivalentTo(System.class))
                .filter(access ->
                        Set.of("out", "err").contains(access.getTarget().getName()))
                .map(JavaAccess::getDescription)
                .toList();

        assertThat(users).isEmpty();
    }

    @Test
    void exceptions_thrown_areSpecific() {
        NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(CLASSES);
    }

    @Test
    void packages_all_areNullMarked() {
        Set<String> packages = new TreeSet<>();
        Set<String> marked = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            packages.add(type.getPackageName());
            if (type.getPackage().isAnnotatedWith(NullMarked.class)) {
                marked.add(type.getPackageName());
            }
        }

        assertThat(marked).isEqualTo(packages).hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void sources_subjectOfTheCorpus_isUnknownToThem() throws IOException {
        Pattern subject = Pattern.compile(
                "(?i:\\b(pars|krasner|kenney|philadelphia|philly)\\b)|\\bICE\\b", Pattern.UNICODE_CHARACTER_CLASS);
        Map<String, Set<String>> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher matcher = subject.matcher(Files.readString(file, StandardCharsets.UTF_8));
                while (matcher.find()) {
                    found.computeIfAbsent(file.toString(), _ -> new TreeSet<>()).add(matcher.group());
                }
            }
        }

        assertThat(found).isEmpty();
    }

    private static DescribedPredicate<JavaClass> resideOutside(String name) {
        return DescribedPredicate.not(resideInAPackage(name));
    }
}
