// SPDX-License-Identifier: Apache-2.0
package io.awsm.its.benchmark;

import io.awsm.codegen.Target;
import io.awsm.its.Engine;
import io.awsm.its.Program;
import io.awsm.its.Program.Group;
import io.awsm.its.ProgramBuilder;
import io.awsm.its.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The command: see {@link Options#USAGE}. */
public final class Benchmark {

    private Benchmark() {}

    public static void main(String[] arguments) throws IOException {
        Optional<Options> parsed = Options.parse(arguments);
        if (parsed.isEmpty()) {
            System.out.println(Options.USAGE);
            return;
        }
        Options options = parsed.get();
        options.check();
        if (options.emulation().isPresent()) {
            Emulation emulation = options.emulation().get();
            String text = new TargetReport(options, emulation).text();
            if (options.page().isPresent()) {
                Path page = options.page().get();
                String name = emulation.target().name();
                Files.writeString(page, PageWriter.replaced(Files.readString(page), name, text));
            }
            return;
        }
        Engine nativeCode = Engine.nativeCode(
                "native", ProgramBuilder.linux(Tools.llvm(), Target.X86_64_LINUX, "-march=" + options.cpu()));
        List<CommandEngine> commands = Engines.of(options);
        List<Engine> engines = new ArrayList<>(List.of(nativeCode));
        engines.addAll(commands);
        Measurements measurements = new Measurements(options.measure(), options.runs(), engines);
        if (options.page().isPresent()) {
            new PageWriter(options, engines, commands, measurements)
                    .write(options.page().get());
            return;
        }
        List<Program> programs = new ArrayList<>(options.programs(Group.POLYBENCH));
        programs.addAll(options.programs(Group.APPLICATIONS));
        RatioTable table = new RatioTable(options.measure(), engines);
        System.out.println(table.head());
        for (Program program : programs) {
            System.out.println(table.row(program, measurements.of(program)));
        }
        System.out.println(table.geometricMeans());
    }
}
