// SPDX-License-Identifier: Apache-2.0
package io.awsm.cli;

import io.awsm.compiler.ModuleLoader;
import io.awsm.wasm.Feature;
import io.awsm.wasm.module.Export;
import io.awsm.wasm.module.Import;
import io.awsm.wasm.module.Module;
import io.awsm.wasm.module.Section;
import io.awsm.wasm.type.ExternalType;
import io.awsm.wasm.type.FunctionType;
import io.awsm.wasm.type.GlobalType;
import io.awsm.wasm.type.Limits;
import io.awsm.wasm.type.MemoryType;
import io.awsm.wasm.type.TableType;
import io.awsm.wasm.validation.RequiredFeatures;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Prints what is in a valid module. */
final class Inspection {

    private static final int HEADER_SIZE = 8;
    private static final int LARGEST_FUNCTIONS = 10;

    private final Module module;
    private final byte[] bytes;
    private final PrintWriter out;
    private int position;

    Inspection(Module module, byte[] bytes, PrintWriter out) {
        this.module = module;
        this.bytes = bytes;
        this.out = out;
    }

    void print(Path input) {
        String name = module.names().module().map(n -> ", module $" + n).orElse("");
        line(input + ": " + bytes.length + " bytes" + name);
        line("Features: " + features());
        printSections();
        title("Types", module.types().size());
        indexed(module.types().stream().map(FunctionType::toString).toList(), 0);
        title("Imports", module.imports().size());
        for (Import imported : module.imports()) {
            line("  " + quoted(imported.module()) + " " + quoted(imported.name()) + ": " + text(imported.type()));
        }
        title("Exports", module.exports().size());
        for (Export export : module.exports()) {
            line("  " + quoted(export.name()) + ": " + text(type(export)) + ", "
                    + export.kind().text() + "[" + export.index() + "]");
        }
        title("Memories", module.memories().size());
        indexed(module.memories().stream().map(Inspection::text).toList(), module.importedMemories());
        title("Tables", module.tables().size());
        indexed(module.tables().stream().map(Inspection::text).toList(), module.importedTables());
        title("Globals", module.globals().size());
        indexed(module.globals().stream().map(Inspection::text).toList(), module.importedGlobals());
        module.start().ifPresent(f -> line("Start: " + function(f)));
        printFunctions();
        out.flush();
    }

    /** With the version of WebAssembly that has them. */
    private String features() {
        List<Feature> needed = RequiredFeatures.of(bytes);
        return needed.isEmpty()
                ? "none but those of WebAssembly 1.0"
                : needed.stream()
                        .map(f -> f.text() + " (" + f.standard().text() + ")")
                        .collect(Collectors.joining(", "));
    }

    /** The module is valid, so that every section's size leads to the next section. */
    private void printSections() {
        line("Sections:");
        position = HEADER_SIZE;
        while (position < bytes.length) {
            int id = bytes[position++];
            int size = unsigned();
            int start = position;
            line(String.format("  %08x %,11d bytes  %s", start, size, sectionName(id)));
            position = start + size;
        }
    }

    private String sectionName(int id) {
        if (id == 0) {
            int length = unsigned();
            return "custom " + quoted(new String(bytes, position, length, StandardCharsets.UTF_8));
        }
        return Stream.of(Section.values())
                .filter(s -> s.id() == id)
                .map(s -> s.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .findFirst()
                .orElseThrow();
    }

    /** An unsigned LEB128 number. */
    private int unsigned() {
        int value = 0;
        int shift = 0;
        int b;
        do {
            b = bytes[position++];
            value |= (b & 0x7F) << shift;
            shift += 7;
        } while (b < 0);
        return value;
    }

    private void printFunctions() {
        int imported = module.importedFunctions();
        List<Integer> largest = IntStream.range(0, module.bodies().size())
                .boxed()
                .sorted(Comparator.comparing(
                        (Integer i) -> -module.bodies().get(i).bytes().size()))
                .limit(LARGEST_FUNCTIONS)
                .toList();
        line("Functions: " + module.functions().size() + ", " + imported + " imported"
                + (largest.isEmpty() ? "" : "; the largest:"));
        for (int i : largest) {
            int size = module.bodies().get(i).bytes().size();
            line(String.format(
                    "  %,9d bytes  %s: %s",
                    size, function(imported + i), module.functions().get(imported + i)));
        }
    }

    private void title(String title, int count) {
        if (count > 0) {
            line(title + ": " + count);
        }
    }

    private void indexed(List<String> texts, int imported) {
        for (int i = 0; i < texts.size(); i++) {
            line("  [" + i + "] " + texts.get(i) + (i < imported ? ", imported" : ""));
        }
    }

    private String function(int index) {
        return "func[" + index + "]"
                + module.names().function(index).map(n -> " $" + n).orElse("");
    }

    private ExternalType type(Export export) {
        return switch (export.kind()) {
            case FUNCTION -> module.functions().get(export.index());
            case TABLE -> module.tables().get(export.index());
            case MEMORY -> module.memories().get(export.index());
            case GLOBAL -> module.globals().get(export.index());
        };
    }

    private static String text(ExternalType type) {
        if (type instanceof FunctionType function) {
            return "func " + function;
        } else if (type instanceof MemoryType memory) {
            boolean isStandard = memory.pageSizeLog2() == MemoryType.STANDARD_PAGE;
            return "memory of " + range(memory.limits()) + " pages"
                    + (isStandard ? "" : " of " + (1L << memory.pageSizeLog2()) + " bytes");
        } else if (type instanceof TableType table) {
            return "table of " + range(table.limits()) + " " + table.element().text();
        }
        GlobalType global = (GlobalType) type;
        return "global " + (global.mutable() ? "mut " : "") + global.value().text();
    }

    private static String range(Limits limits) {
        return limits.minimum()
                + (limits.maximum().isPresent() ? " to " + limits.maximum().getAsLong() : " or more");
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private void line(String line) {
        out.println(ModuleLoader.printable(line));
    }
}
