// SPDX-License-Identifier: Apache-2.0
package io.awsm.elf;

import io.awsm.elf.ElfFile.Section;
import io.awsm.elf.ElfFile.Symbol;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whose the bytes of a file are, by the names of its symbols: what a module has become starts with its prefix and a dot, or is one
 * of its public functions; the runtime's starts with {@code awsm_}, or is a local symbol of a sandbox; all else that a sandbox
 * brings is library functions. What no symbol covers is told by its section.
 *
 * @param parts by what they are, in a stable order
 */
public record Footprint(Map<String, Size> parts) {

    /** The section that guest code is in, wherever it is in one of its own. */
    private static final String GUEST_SECTION = "awsm_text";

    /** What every module has: its description for the runtime. */
    private static final String IMAGE = ".image";

    /**
     * Bytes.
     *
     * @param stored in the file or in flash: code, constants and what variables are at first
     * @param writable in RAM
     */
    public record Size(long stored, long writable) {

        Size plus(Size other) {
            return new Size(stored + other.stored, writable + other.writable);
        }
    }

    public Footprint {
        parts = new LinkedHashMap<>(parts);
    }

    /** All of it. */
    public Size total() {
        return parts.values().stream().reduce(new Size(0, 0), Size::plus);
    }

    public static Footprint of(ElfFile file) {
        return new Counter(file).count();
    }

    /** More are not looked for. */
    private static final int MOST_SANDBOXES = 100;

    /** Functions that compilers call by themselves. */
    private static final Pattern LIBRARY = Pattern.compile(
            "__.*|mem(cpy|move|set|cmp)|bcmp|strlen|(floor|ceil|trunc|rint|nearbyint|roundeven|sqrt|fma)f?");

    private static final Pattern OF_ONE_THING =
            Pattern.compile("\\.(?:text(?:\\.unlikely|\\.hot)?|rodata|data\\.rel\\.ro|data|bss)\\.((?!cst|str)[^.].*)");

    private record Place(Symbol symbol, String part) {}

    private static final class Counter {

        private final ElfFile file;
        private final Set<String> prefixes = new HashSet<>();
        private final Map<String, Size> parts = new TreeMap<>();

        Counter(ElfFile file) {
            this.file = file;
        }

        Footprint count() {
            Map<Integer, List<Place>> places = places();
            for (int i = 0; i < file.sections().size(); i++) {
                Section section = file.sections().get(i);
                if (section.isAllocated()) {
                    count(section, places.getOrDefault(i, new ArrayList<>()));
                }
            }
            return new Footprint(parts);
        }

        /** What is where, by section. */
        private Map<Integer, List<Place>> places() {
            file.symbols().forEach(symbol -> notePrefix(symbol.name()));
            file.sections().forEach(section -> notePrefix(content(section)));
            Set<Integer> sandboxes = sandboxes();
            Map<Integer, List<Place>> places = new LinkedHashMap<>();
            int group = 0;
            for (Symbol symbol : file.symbols()) {
                if (symbol.kind() == Symbol.Kind.FILE) {
                    group++;
                } else if (symbol.size() > 0
                        && (symbol.kind() == Symbol.Kind.FUNCTION || symbol.kind() == Symbol.Kind.OBJECT)) {
                    boolean isOurs = file.isRelocatable() || symbol.isLocal() && sandboxes.contains(group);
                    places.computeIfAbsent(symbol.section(), s -> new ArrayList<>())
                            .add(new Place(symbol, part(symbol, isOurs)));
                }
            }
            return places;
        }

        private void notePrefix(String name) {
            if (name.endsWith(IMAGE) && prefixes.size() < MOST_SANDBOXES) {
                prefixes.add(name.substring(0, name.length() - IMAGE.length()));
            }
        }

        /** The groups of local symbols, each behind the name of a file, that have something of the runtime's. */
        private Set<Integer> sandboxes() {
            Set<Integer> groups = new HashSet<>();
            int group = 0;
            for (Symbol symbol : file.symbols()) {
                if (symbol.kind() == Symbol.Kind.FILE) {
                    group++;
                } else if (symbol.isLocal() && symbol.name().startsWith("awsm_")) {
                    groups.add(group);
                }
            }
            return groups;
        }

        private String part(Symbol symbol, boolean isOurs) {
            String name = symbol.name();
            for (String prefix : prefixes) {
                if (name.startsWith(prefix + ".")) {
                    return prefix + ": " + ofModule(symbol, name.substring(prefix.length() + 1));
                } else if (name.startsWith(prefix + "_")) {
                    return prefix + ": API";
                }
            }
            if (name.startsWith("awsm_firmware_")) {
                return "everything else";
            } else if (name.startsWith("awsm_") || isOurs && symbol.isLocal() && !isLibrary(name)) {
                return "runtime";
            }
            return isOurs || symbol.isWeak() && isLibrary(name) ? "library functions" : "everything else";
        }

        private static boolean isLibrary(String name) {
            return LIBRARY.matcher(name).matches();
        }

        private static String ofModule(Symbol symbol, String name) {
            if (symbol.kind() == Symbol.Kind.FUNCTION) {
                return name.startsWith("api.") ? "API" : "code";
            }
            return name.equals("memory") ? "memory" : "data";
        }

        /** Nothing is counted twice, whatever symbols overlap. */
        private void count(Section section, List<Place> places) {
            places.sort(Comparator.comparingLong(p -> p.symbol().offset()));
            long end = 0;
            long known = 0;
            for (Place place : places) {
                long start = Math.max(place.symbol().offset(), end);
                long stop = Math.min(saturated(place.symbol()), section.size());
                if (start < stop) {
                    add(place.part(), section, stop - start);
                    known += stop - start;
                    end = stop;
                }
            }
            if (known < section.size()) {
                add(unnamed(section), section, section.size() - known);
            }
        }

        private static long saturated(Symbol symbol) {
            long end = symbol.offset() + symbol.size();
            return end < 0 ? Long.MAX_VALUE : end;
        }

        /** In an object file, sections are named after what is in them. */
        private String unnamed(Section section) {
            String name = file.isRelocatable() ? content(section) : "";
            if (!name.isEmpty()) {
                Symbol.Kind kind = section.isExecutable() ? Symbol.Kind.FUNCTION : Symbol.Kind.OBJECT;
                return part(new Symbol(name, kind, true, false, 0, 0, 0), true);
            } else if (section.name().equals(GUEST_SECTION)) {
                return "code of guests";
            } else if (section.isExecutable()) {
                return "other code";
            }
            return section.isWritable() ? "other variables" : "other constants";
        }

        /** The name of the one thing in a section, or nothing. */
        private static String content(Section section) {
            Matcher matcher = OF_ONE_THING.matcher(section.name());
            return matcher.matches() ? matcher.group(1) : "";
        }

        private void add(String part, Section section, long bytes) {
            long writable = section.isWritable() ? bytes : 0;
            parts.merge(part, new Size(section.isStored() ? bytes : 0, writable), Size::plus);
        }
    }
}
