// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm;

import com.dylibso.chicory.log.SystemLogger;
import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.wabt.Wat2WasmModule;
import com.dylibso.chicory.wasi.WasiExitException;
import com.dylibso.chicory.wasi.WasiOptions;
import com.dylibso.chicory.wasi.WasiPreview1;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The text format, with those features of 3.0 that wat2wasm knows, but has off unless it is told. */
public final class TextFormat {

    private TextFormat() {}

    /** The binary format of a module that is not validated. */
    public static byte[] assemble(String text) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        WasiOptions options = WasiOptions.builder()
                .withStdin(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .withStdout(output)
                .withStderr(messages)
                .withArguments(List.of(
                        "wat2wasm", "--no-check", "--enable-tail-call", "--enable-multi-memory", "-", "--output=-"))
                .build();
        try (WasiPreview1 wasi = WasiPreview1.builder()
                .withLogger(new Silence())
                .withOptions(options)
                .build()) {
            Instance.builder(Wat2WasmModule.load())
                    .withImportValues(ImportValues.builder()
                            .addFunction(wasi.toHostFunctions())
                            .build())
                    .withMachineFactory(Wat2WasmModule::create)
                    .build();
        } catch (WasiExitException e) {
            if (e.exitCode() != 0) {
                throw new IllegalArgumentException(messages.toString(StandardCharsets.UTF_8), e);
            }
        }
        return output.toByteArray();
    }

    /** Chicory logs each call of the system. */
    private static final class Silence extends SystemLogger {
        @Override
        public boolean isLoggable(Level level) {
            return false;
        }
    }
}
