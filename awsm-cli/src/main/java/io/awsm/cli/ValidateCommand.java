// SPDX-License-Identifier: Apache-2.0
package io.awsm.cli;

import io.awsm.compiler.InputException;
import io.awsm.compiler.ModuleLoader;
import io.awsm.compiler.Setting;
import io.awsm.wasm.Features;
import io.awsm.wasm.module.Module;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;

/** Checks modules. */
final class ValidateCommand extends Command {

    private final Argument inputs =
            syntax().parameter(Argument.Kind.PATH, Argument.Times.AT_LEAST_ONCE, "IN.wasm", "The modules.");
    private final CodeOptions code = new CodeOptions(syntax(), EnumSet.of(Setting.FEATURES));

    ValidateCommand(Streams streams) {
        super(streams);
    }

    @Override
    int run() throws IOException {
        int status = 0;
        Features allowed = code.options().features();
        for (Path input : inputs.paths()) {
            try {
                Module module = ModuleLoader.decode(input, ModuleLoader.bytes(input), allowed);
                ModuleLoader.validate(input, module);
                console().result(input + ": valid");
            } catch (InputException e) {
                console().failure(e);
                status = Failures.INPUT;
            }
        }
        return status;
    }

    @Override
    Help help() {
        return new Help(
                List.of(
                        "Checks modules and says of each whether it is valid, and if not, where and why. Needs no LLVM."),
                List.of("0:all are valid", "1:one is not"),
                List.of());
    }
}
