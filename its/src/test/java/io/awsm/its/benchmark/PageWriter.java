// SPDX-License-Identifier: Apache-2.0
package io.awsm.its.benchmark;

import io.awsm.its.Engine;
import io.awsm.its.Program;
import io.awsm.its.Program.Group;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes what was measured into a page in Markdown, and plots into a directory beside it that is called like the page. Of the
 * page, only the text between {@code <!-- NAME -->} and {@code <!-- end -->} is replaced.
 */
final class PageWriter {

    private static final int COMPILATIONS = 3;

    /** So many modules of programs are compiled to see how long that takes. */
    private static final int OWN_MODULES = 6;

    private final Options options;
    private final List<Engine> engines;
    private final List<CommandEngine> commands;
    private final Measurements measurements;
    private final List<Program> programs = new ArrayList<>();
    private Path plots;

    /** @param engines native code first, then the commands */
    PageWriter(Options options, List<Engine> engines, List<CommandEngine> commands, Measurements measurements) {
        this.options = options;
        this.engines = engines;
        this.commands = commands;
        this.measurements = measurements;
    }

    void write(Path page) throws IOException {
        plots = page.resolveSibling(page.getFileName().toString().replaceFirst("\\.md$", ""));
        Files.createDirectories(plots);
        Map<String, String> sections = new LinkedHashMap<>();
        speed("kernels", "Kernels of PolyBench/C", Group.POLYBENCH, sections);
        speed("programs", "Programs that are not kernels", Group.APPLICATIONS, sections);
        size(sections);
        compilation(sections);
        String text = Files.readString(page);
        for (Map.Entry<String, String> section : sections.entrySet()) {
            text = replaced(text, section.getKey(), section.getValue());
        }
        Files.writeString(page, text);
    }

    static String replaced(String text, String name, String content) {
        String head = "<!-- " + name + " -->\n";
        int start = text.indexOf(head) + head.length();
        int end = text.indexOf("<!-- end -->", start);
        if (start < head.length() || end < 0) {
            throw new IllegalArgumentException("the page has no section " + head.trim());
        }
        return text.substring(0, start) + "\n" + content.strip() + "\n\n" + text.substring(end);
    }

    private void speed(String name, String title, Group group, Map<String, String> sections) throws IOException {
        List<Program> chosen = options.programs(group);
        if (chosen.isEmpty()) {
            return;
        }
        programs.addAll(chosen);
        RatioTable table = new RatioTable(options.measure(), engines);
        List<String> lines = new ArrayList<>();
        show(lines, table.head());
        for (Program program : chosen) {
            show(lines, table.row(program, measurements.of(program)));
        }
        show(lines, table.geometricMeans());
        String what = options.measure().title();
        plot(name, RatioPlot.of(title + ": " + what, conditions(), table.names(), marks(commands, table::ratios)));
        sections.put(name, picture(title, name) + conditions() + versions() + "\n\n" + String.join("\n", lines));
    }

    private static void show(List<String> lines, String text) {
        System.out.println(text);
        lines.add(text);
    }

    private void size(Map<String, String> sections) throws IOException {
        List<CommandEngine> compilers =
                commands.stream().filter(CommandEngine::compiles).toList();
        if (compilers.isEmpty()) {
            return;
        }
        List<String> names =
                new ArrayList<>(programs.stream().map(Program::name).toList());
        names.add("geometric mean");
        List<RatioPlot.Engine> marks = marks(compilers, this::sizes);
        plot(
                "size",
                RatioPlot.of("Size of machine code", "all executable sections of a static executable", names, marks));
        String head = "| | " + compilers.stream().map(CommandEngine::toString).collect(Collectors.joining(" | "))
                + " |\n|---|" + "---:|".repeat(compilers.size());
        String means = marks.stream()
                .map(m -> String.format(Locale.ROOT, "%.2f", m.ratios().get(names.size() - 1)))
                .collect(Collectors.joining(" | "));
        sections.put("size", picture("Size of machine code", "size") + head + "\n| geometric mean | " + means + " |");
    }

    private List<Double> sizes(CommandEngine engine) {
        List<Double> ratios = new ArrayList<>();
        for (Program program : programs) {
            Path nativeCode = Path.of(engines.get(0)
                    .process(program, List.of(), Map.of(), plots)
                    .command()
                    .get(0));
            ratios.add((double) CodeSize.of(engine.compiled(program)) / CodeSize.of(nativeCode));
        }
        ratios.add(RatioTable.geometricMean(ratios));
        return ratios;
    }

    /** Of some programs of all sizes that there are, and of the given modules. */
    private void compilation(Map<String, String> sections) throws IOException {
        List<CommandEngine> compilers =
                commands.stream().filter(CommandEngine::compiles).toList();
        if (compilers.isEmpty()) {
            return;
        }
        List<Path> own = programs.stream()
                .map(compilers.get(0)::module)
                .sorted(Comparator.comparing(m -> m.toFile().length()))
                .toList();
        int step = (own.size() + OWN_MODULES - 1) / OWN_MODULES;
        List<Path> modules = new ArrayList<>(options.modules());
        for (int i = own.size() - 1; i >= 0; i -= step) {
            modules.add(own.get(i));
        }
        List<Double> kilobytes =
                modules.stream().map(m -> m.toFile().length() / 1000.0).toList();
        List<SizePlot.Engine> seconds = compilers.stream()
                .map(c -> new SizePlot.Engine(
                        c.toString(),
                        modules.stream().map(m -> secondsFor(c, m)).toList()))
                .toList();
        plot("compilation", SizePlot.of("Time of compilation", conditions(), kilobytes, seconds));
        sections.put("compilation", picture("Time of compilation", "compilation") + conditions());
    }

    private static double secondsFor(CommandEngine engine, Path module) {
        Series series = new Series();
        for (int i = 0; i < COMPILATIONS; i++) {
            long start = System.nanoTime();
            engine.compile(module);
            series.add((System.nanoTime() - start) / 1e9);
        }
        return series.median();
    }

    private static List<RatioPlot.Engine> marks(
            List<CommandEngine> commands, Function<CommandEngine, List<Double>> ratios) {
        return commands.stream()
                .map(e -> new RatioPlot.Engine(e.toString(), e.version().isEmpty(), ratios.apply(e)))
                .toList();
    }

    private void plot(String name, String svg) throws IOException {
        Files.writeString(plots.resolve(name + ".svg"), svg);
    }

    private String picture(String title, String name) {
        return "![" + title + "](" + plots.getFileName() + "/" + name + ".svg)\n\n";
    }

    private String conditions() throws IOException {
        String processor = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(l -> l.startsWith("model name"))
                .map(l -> l.substring(l.indexOf(':') + 2))
                .findFirst()
                .orElse("unknown processor");
        String runs = options.measure().isRepeatable() ? "" : ", median of " + options.runs();
        return "Dataset " + options.dataset() + runs + ", "
                + Runtime.getRuntime().availableProcessors() + " × " + processor;
    }

    private String versions() {
        String peers = commands.stream()
                .filter(c -> c.version().isPresent())
                .map(c -> c + " " + c.version().get())
                .collect(Collectors.joining("; "));
        return peers.isEmpty() ? "" : ". Peers: " + peers;
    }
}
