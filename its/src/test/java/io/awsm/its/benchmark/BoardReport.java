// SPDX-License-Identifier: Apache-2.0
package io.awsm.its.benchmark;

import io.awsm.codegen.MemoryMechanism;
import io.awsm.codegen.Target;
import io.awsm.elf.ElfException;
import io.awsm.elf.ElfFile;
import io.awsm.elf.Footprint;
import io.awsm.its.BoardEngine;
import io.awsm.its.Engine;
import io.awsm.its.Program;
import io.awsm.its.Program.Group;
import io.awsm.its.ProgramBuilder;
import io.awsm.its.Tools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongBiFunction;
import java.util.stream.Stream;

/** What sandboxes cost on a board: executed instructions of code for speed, bytes of code for size. */
final class BoardReport {

    /** Those that have a use there, and need no more memory than a board has. */
    private static final List<String> APPLICATIONS = List.of(
            "aes", "crc32", "deflate", "json", "linked-list", "matrix", "pid-controller", "regex", "sha256", "sorting");

    /** From what costs least to what costs most. */
    private static final List<MemoryMechanism> ORDER = List.of(
            MemoryMechanism.NONE,
            MemoryMechanism.MASK,
            MemoryMechanism.MPU,
            MemoryMechanism.BOUNDS,
            MemoryMechanism.PAGED);

    private final Options options;
    private final Target target;

    BoardReport(Options options, Target target) {
        this.options = options;
        this.target = target;
    }

    /** As Markdown; prints rows as they are measured. */
    String text() throws IOException {
        List<String> lines = new ArrayList<>();
        List<Program> kernels = options.programs(Group.POLYBENCH);
        List<Program> applications = options.programs(Group.APPLICATIONS).stream()
                .filter(p -> APPLICATIONS.contains(p.name()) || options.names().contains(p.name()))
                .toList();
        for (List<Program> programs : List.of(kernels, applications)) {
            if (!programs.isEmpty()) {
                speed(programs, lines);
            }
        }
        if (!applications.isEmpty()) {
            size(applications, lines);
        }
        return String.join("\n", lines);
    }

    private static void show(List<String> lines, String text) {
        System.out.println(text);
        lines.add(text);
    }

    private void speed(List<Program> programs, List<String> lines) throws IOException {
        List<Engine> engines = new ArrayList<>(engines("3"));
        Measurements measurements = new Measurements(Measure.BOARD_INSTRUCTIONS, 1, engines);
        RatioTable table = new RatioTable(Measure.BOARD_INSTRUCTIONS, engines);
        show(lines, table.head());
        for (Program program : programs) {
            show(lines, table.row(program, measurements.of(program)));
        }
        show(lines, table.geometricMeans() + "\n");
    }

    private void size(List<Program> programs, List<String> lines) {
        List<BoardEngine> engines = engines("s");
        StringBuilder text = new StringBuilder("| bytes at -Os |");
        engines.forEach(engine -> text.append(' ').append(engine).append(" |"));
        text.append("\n|---|").append("---:|".repeat(engines.size()));
        row(text, "code of the program", engines, programs, (e, p) -> codeOf(footprint(e.named(p))));
        row(
                text,
                "flash of the image",
                engines,
                programs,
                (e, p) -> footprint(e.image(p)).total().stored());
        show(lines, text.toString());
    }

    /** The geometric mean of native code, and of what the others have for each of its bytes. */
    private void row(
            StringBuilder text,
            String name,
            List<BoardEngine> engines,
            List<Program> programs,
            ToLongBiFunction<BoardEngine, Program> bytes) {
        List<List<Double>> sizes = engines.stream()
                .map(e -> programs.stream()
                        .map(p -> (double) bytes.applyAsLong(e, p))
                        .toList())
                .toList();
        double nativeSize = RatioTable.geometricMean(sizes.get(0));
        text.append(String.format(Locale.ROOT, "\n| %s | %.0f |", name, nativeSize));
        for (List<Double> size : sizes.subList(1, sizes.size())) {
            text.append(String.format(Locale.ROOT, " %.3f |", RatioTable.geometricMean(size) / nativeSize));
        }
    }

    /** Of native code, what is in the section that guests have. */
    private static long codeOf(Footprint footprint) {
        return footprint.parts().entrySet().stream()
                .filter(part ->
                        part.getKey().equals("code of guests") || part.getKey().endsWith(": code"))
                .mapToLong(part -> part.getValue().stored())
                .sum();
    }

    private static Footprint footprint(Path file) {
        try {
            return Footprint.of(ElfFile.read(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ElfException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Native code first; all of it computes with floats where the processor has no doubles. */
    private List<BoardEngine> engines(String optimization) {
        ProgramBuilder nativeBuilder = forProcessor(ProgramBuilder.board(Tools.llvm(), target, "-O" + optimization));
        ProgramBuilder wasm = forProcessor(ProgramBuilder.fixedWasm(Tools.llvm(), "-O" + optimization));
        Stream<BoardEngine> sandboxes = target.mechanisms().stream()
                .sorted(Comparator.comparing(ORDER::indexOf))
                .map(memory -> BoardEngine.sandbox(target, memory, optimization, wasm));
        return Stream.concat(Stream.of(BoardEngine.nativeCode(target, nativeBuilder)), sandboxes)
                .toList();
    }

    private ProgramBuilder forProcessor(ProgramBuilder builder) {
        return target.cpu().equals("cortex-m7") ? builder : builder.withFloats();
    }
}
