// SPDX-License-Identifier: Apache-2.0
package io.awsm.maven;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the outputs of one module were made from.
 *
 * @param facts everything that decides the outputs, by name
 * @param outputs sizes in bytes by path below the output directory
 */
record BuildState(SortedMap<String, String> facts, SortedMap<String, Long> outputs) {

    /** The fact that is the module itself; what it was and is tells nobody anything. */
    static final String INPUT = "input";

    private static final String OUTPUT = "output:";

    BuildState {
        facts = new TreeMap<>(facts);
        outputs = new TreeMap<>(outputs);
    }

    /** The state of outputs that may be the old ones or the new: made from nobody knows what. */
    static BuildState unfinished(Optional<BuildState> old, Collection<String> paths) {
        SortedMap<String, Long> outputs = new TreeMap<>();
        old.ifPresent(state -> outputs.putAll(state.outputs));
        paths.forEach(path -> outputs.putIfAbsent(path, 0L));
        return new BuildState(new TreeMap<>(), outputs);
    }

    /** Why outputs of the old state are not those of the new facts; empty if they are. */
    static Optional<String> difference(Optional<BuildState> old, Map<String, String> facts, Path outputDirectory) {
        if (old.isEmpty()) {
            return Optional.of("not compiled before");
        } else if (old.get().facts.isEmpty()) {
            return Optional.of("not finished before");
        }
        Optional<String> changed = new TreeMap<>(facts)
                .entrySet().stream()
                        .filter(e -> !e.getValue().equals(old.get().facts.get(e.getKey())))
                        .map(e -> e.getKey().equals(INPUT)
                                ? "input changed"
                                : e.getKey() + ": " + old.get().facts.get(e.getKey()) + " -> " + e.getValue())
                        .findFirst();
        return changed.or(() -> old.get().damage(outputDirectory));
    }

    private Optional<String> damage(Path outputDirectory) {
        for (Map.Entry<String, Long> output : outputs.entrySet()) {
            Path file = outputDirectory.resolve(output.getKey());
            try {
                if (!Files.isRegularFile(file)) {
                    return Optional.of(output.getKey() + " is missing");
                } else if (Files.size(file) != output.getValue()) {
                    return Optional.of(output.getKey() + " was changed");
                }
            } catch (IOException e) {
                return Optional.of(output.getKey() + " cannot be read");
            }
        }
        return Optional.empty();
    }

    /** Reads a state; one that is damaged does not count. */
    static Optional<BuildState> read(Path file) {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
            SortedMap<String, String> facts = new TreeMap<>();
            SortedMap<String, Long> outputs = new TreeMap<>();
            for (String name : properties.stringPropertyNames()) {
                String value = properties.getProperty(name);
                if (name.startsWith(OUTPUT)) {
                    outputs.put(name.substring(OUTPUT.length()), Long.valueOf(value));
                } else {
                    facts.put(name, value);
                }
            }
            return Optional.of(new BuildState(facts, outputs));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Writes it complete or not at all. */
    void write(Path file) throws IOException {
        Properties properties = new Properties();
        facts.forEach(properties::setProperty);
        outputs.forEach((name, size) -> properties.setProperty(OUTPUT + name, size.toString()));
        StringWriter text = new StringWriter();
        properties.store(text, null);
        List<String> lines = text.toString()
                .lines()
                .filter(l -> !l.startsWith("#")) // the time
                .sorted()
                .collect(Collectors.toList());
        Files.createDirectories(file.getParent());
        Path temporary = Files.createTempFile(file.getParent(), ".state", ".tmp");
        Files.write(temporary, lines);
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
