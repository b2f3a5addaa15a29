// SPDX-License-Identifier: Apache-2.0
package io.awsm.script;

import io.awsm.wasm.binary.ModuleReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** No instruction is forgotten: each is live code of a module that the scripts run, written or computed. */
class InstructionCoverageTest {

    private static final LiveInstructions LIVE = new LiveInstructions();

    @BeforeAll
    static void collect() throws IOException {
        List<Script> scripts = new ArrayList<>(InstructionsTest.scripts());
        scripts.addAll(ScriptsTest.scripts());
        scripts.stream()
                .flatMap(script -> script.commands().stream())
                .filter(command -> command instanceof Command.Define)
                .flatMap(command -> command.definition().stream())
                .forEach(definition -> LIVE.collect(ModuleReader.read(definition.bytes())));
    }

    @Test
    void everyRowOfEachTable() {
        LIVE.assertEveryRowOfEachTable();
    }
}
