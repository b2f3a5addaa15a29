// SPDX-License-Identifier: Apache-2.0
package io.awsm.link;

import io.awsm.codegen.LargeFrames;
import io.awsm.elf.ElfException;
import io.awsm.elf.StackSizes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The frames of functions, as LLVM reports them.
 *
 * @param bytes by symbol; what LLVM made of one function by specialising it is one with it, and the largest counts
 */
public record StackUsage(Map<String, Long> bytes) {

    private static final Pattern GENERATED = Pattern.compile("\\.[^0-9]");

    private static final Pattern SPECIALIZED = Pattern.compile("\\.specialized\\.[0-9]+");

    public StackUsage {
        bytes = Map.copyOf(bytes);
    }

    /** Writes what an object says of its frames beside it: lines of function, tab, bytes. */
    static void extract(Path directory, String object) throws IOException {
        Map<String, Long> bytes;
        try {
            bytes = StackSizes.read(Files.readAllBytes(directory.resolve(object)));
        } catch (ElfException e) {
            throw new IllegalStateException(object + " of LLVM: " + e.getMessage(), e);
        }
        Files.write(
                directory.resolve(ObjectCache.frames(object)),
                bytes.entrySet().stream()
                        .map(e -> e.getKey() + "\t" + e.getValue())
                        .sorted()
                        .toList());
    }

    /** Reads what is written beside objects. */
    static StackUsage of(List<String> objects, Path directory) throws IOException {
        Map<String, Long> bytes = new HashMap<>();
        for (String object : objects) {
            for (String line : Files.readAllLines(directory.resolve(ObjectCache.frames(object)))) {
                int tab = line.lastIndexOf('\t');
                String function = SPECIALIZED.matcher(line.substring(0, tab)).replaceAll("");
                bytes.merge(function, Long.parseLong(line.substring(tab + 1)), Math::max);
            }
        }
        return new StackUsage(bytes);
    }

    /**
     * The generated functions whose frames are large and not checked. (All that is public or C has no dot, or a number
     * after it where LLVM found two of a name.)
     *
     * @param largest what a frame may have that is made without a check before it, in bytes
     */
    Set<String> unchecked(long largest) {
        return bytes.entrySet().stream()
                .filter(e -> e.getValue() > largest
                        && GENERATED.matcher(e.getKey()).find()
                        && !LargeFrames.isBody(e.getKey()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** What the checks compare with, as IR. */
    String constants(String triple, int wordSize) {
        return bytes.entrySet().stream()
                .filter(e -> LargeFrames.isBody(e.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(e -> "@" + LargeFrames.frame(e.getKey()) + " = hidden constant i" + 8 * wordSize + " "
                        + e.getValue() + "\n")
                .collect(Collectors.joining("", "target triple = \"" + triple + "\"\n", ""));
    }
}
