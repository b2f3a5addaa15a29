// SPDX-License-Identifier: Apache-2.0
package io.awsm.its.benchmark;

import io.awsm.its.ProgramBuilder;
import io.awsm.its.Tools;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** The engines of a file of properties, which says what they are. */
final class Engines {

    private static final List<String> USUAL = List.of("guard", "bounds");

    private Engines() {}

    static List<CommandEngine> of(Options options) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(options.file())) {
            properties.load(reader);
        }
        List<CommandEngine> engines = new ArrayList<>();
        for (String name : options.engines().isEmpty() ? USUAL : options.engines()) {
            String run = properties.getProperty(name + ".run");
            if (run == null) {
                throw new IllegalArgumentException(options.file() + " has no " + name + ".run");
            }
            String wasm = properties.getProperty(name + ".wasm", "").trim();
            engines.add(new CommandEngine(
                    name,
                    ProgramBuilder.wasm(Tools.llvm(), wasm.isEmpty() ? new String[0] : wasm.split("\\s+")),
                    Optional.ofNullable(properties.getProperty(name + ".compile")),
                    run,
                    Optional.ofNullable(properties.getProperty(name + ".version")),
                    options.values()));
        }
        return engines;
    }
}
