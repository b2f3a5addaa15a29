// SPDX-License-Identifier: Apache-2.0
package io.awsm.its.benchmark;

import io.awsm.elf.ElfException;
import io.awsm.elf.ElfFile;
import io.awsm.elf.Footprint;
import io.awsm.its.EmulatedEngine;
import io.awsm.its.Engine;
import io.awsm.its.Program;
import io.awsm.its.Program.Group;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongBiFunction;

/** What sandboxes cost on a machine under an emulator: executed instructions and, of code for size, bytes. */
final class TargetReport {

    private final Options options;
    private final Emulation emulation;

    TargetReport(Options options, Emulation emulation) {
        this.options = options;
        this.emulation = emulation;
    }

    /** As Markdown; prints rows as they are measured. */
    String text() throws IOException {
        List<String> lines = new ArrayList<>();
        List<Program> kernels = options.programs(Group.POLYBENCH);
        List<Program> applications = options.programs(Group.APPLICATIONS).stream()
                .filter(p -> emulation.hasUseFor(p) || options.names().contains(p.name()))
                .toList();
        for (List<Program> programs : List.of(kernels, applications)) {
            if (!programs.isEmpty()) {
                speed(programs, lines);
            }
        }
        if (!applications.isEmpty() && emulation.isSmall()) {
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
        Measurements measurements = new Measurements(Measure.EMULATED_INSTRUCTIONS, 1, engines);
        RatioTable table = new RatioTable(Measure.EMULATED_INSTRUCTIONS, engines);
        show(lines, table.head());
        for (Program program : programs) {
            show(lines, table.row(program, measurements.of(program)));
        }
        show(lines, table.geometricMeans() + "\n");
    }

    private void size(List<Program> programs, List<String> lines) {
        List<EmulatedEngine> engines = engines("s");
        StringBuilder text = new StringBuilder("| bytes at -Os |");
        engines.forEach(engine -> text.append(' ').append(engine).append(" |"));
        text.append("\n|---|").append("---:|".repeat(engines.size()));
        row(text, "code of the program", engines, programs, (e, p) -> codeOf(footprint(e.own(p))));
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
            List<EmulatedEngine> engines,
            List<Program> programs,
            ToLongBiFunction<EmulatedEngine, Program> bytes) {
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

    /** Native code, and those that were asked for. */
    private List<EmulatedEngine> engines(String optimization) {
        List<EmulatedEngine> all = emulation.engines(optimization);
        return options.engines().isEmpty()
                ? all
                : all.stream()
                        .filter(e -> e == all.get(0) || options.engines().contains(e.toString()))
                        .toList();
    }
}
