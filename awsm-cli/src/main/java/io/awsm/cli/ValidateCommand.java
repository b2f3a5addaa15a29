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
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Checks modules and says of each whether it is valid, and if not, where and why. Needs no LLVM.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:all are valid", "1:one is not"})
final class ValidateCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "IN.wasm", description = "The modules.")
    private List<Path> inputs;

    @Mixin
    private CodeOptions code = new CodeOptions(EnumSet.of(Setting.FEATURES));

    @Mixin
    private ConsoleOptions console;

    @Override
    public Integer call() throws IOException {
        int status = 0;
        Features allowed = code.options().features();
        for (Path input : inputs) {
            try {
                Module module = ModuleLoader.decode(input, ModuleLoader.bytes(input), allowed);
                ModuleLoader.validate(input, module);
                console.result(input + ": valid");
            } catch (InputException e) {
                console.failure(e);
                status = Failures.INPUT;
            }
        }
        return status;
    }
}
