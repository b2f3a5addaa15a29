// SPDX-License-Identifier: Apache-2.0
package io.awsm.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsm.testing.Requirements;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every source file of the project has, whatever its language. */
class SourcesTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern SOURCE =
            Pattern.compile("\\.\\./(awsm-parser|awsm-codegen|awsm-runtime)/src/main/java/(.*)/[^/]*\\.java");
    private static final Set<String> FORMATTED = Set.of("c", "h", "cc");
    private static final Set<String> LANGUAGES = Set.of("java", "c", "h", "S", "ld", "cc", "mjs", "groovy", "sh");

    @Test
    void theLicenceIsNamedAtTheTop() throws IOException {
        List<Path> without = new ArrayList<>();
        for (Path file : sources()) {
            List<String> lines = Files.readAllLines(file);
            String first = lines.get(lines.get(0).startsWith("#!") ? 1 : 0);
            if (!first.contains("SPDX-License-Identifier: Apache-2.0")) {
                without.add(file);
            }
        }
        assertThat(without).isEmpty();
    }

    @Test
    void allLanguagesAreFound() throws IOException {
        assertThat(sources()).extracting(SourcesTest::suffix).containsAll(LANGUAGES);
    }

    @Test
    void whatIsPublishedSaysSinceWhen() throws IOException {
        List<Path> published = new ArrayList<>();
        List<Path> without = new ArrayList<>();
        for (Path file : sources()) {
            String text = Files.readString(file);
            if (isExported(file) && text.lines().anyMatch(line -> line.startsWith("public "))) {
                published.add(file);
                if (!text.contains(" * @since ")) {
                    without.add(file);
                }
            }
        }
        assertThat(published).hasSizeGreaterThan(50);
        assertThat(without).isEmpty();
    }

    /** By version 14, which Debian has: others break lines elsewhere. */
    @Test
    void cIsFormatted() throws IOException {
        Requirements.need(
                Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                        .anyMatch(directory -> Files.isExecutable(Path.of(directory, "clang-format-14"))),
                "clang-format-14");
        List<String> command = new ArrayList<>(List.of("clang-format-14", "--dry-run", "-Werror"));
        sources().stream()
                .filter(file -> FORMATTED.contains(suffix(file)))
                .forEach(file -> command.add(file.toString()));
        assertThat(Llvm.execute(command, Path.of("."), Map.of(), new byte[0]).description())
                .isEqualTo("0");
    }

    /** Whether its package is, by the descriptor of the module that it is in. */
    private static boolean isExported(Path file) throws IOException {
        Matcher source = SOURCE.matcher(file.toString());
        return source.matches()
                && Files.readString(ROOT.resolve(source.group(1)).resolve("src/main/module/module-info.java"))
                        .contains("exports " + source.group(2).replace('/', '.') + ";");
    }

    /** Without what builds make, and what is not ours. */
    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                String name = String.valueOf(directory.getFileName());
                boolean isOurs = directory.equals(ROOT) || !name.startsWith(".") && !name.equals("target");
                return isOurs ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (LANGUAGES.contains(suffix(file))) {
                    sources.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return sources;
    }

    private static String suffix(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
