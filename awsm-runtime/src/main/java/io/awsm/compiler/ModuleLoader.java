// SPDX-License-Identifier: Apache-2.0
package io.awsm.compiler;

import io.awsm.system.Messages;
import io.awsm.wasm.Features;
import io.awsm.wasm.WasmException;
import io.awsm.wasm.binary.ModuleReader;
import io.awsm.wasm.module.Module;
import io.awsm.wasm.module.Names;
import io.awsm.wasm.validation.ModuleValidator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Modules from files, with errors in the form that users see.
 *
 * @since 0.1
 */
public final class ModuleLoader {

    private static final int LONGEST_NAME = 100;

    private ModuleLoader() {}

    /**
     * The contents of a file.
     *
     * @throws UsageException if it does not exist
     */
    public static byte[] bytes(Path input) throws IOException {
        try {
            if (Files.isDirectory(input)) {
                throw new UsageException(input + " is a directory");
            }
            if (Files.size(input) > Integer.MAX_VALUE - 16) {
                throw new InputException(input + ": the module is larger than 2 GiB");
            }
            return Files.readAllBytes(input);
        } catch (NoSuchFileException e) {
            throw new UsageException("there is no file " + input, e);
        } catch (IOException e) {
            throw new UsageException("cannot read " + Messages.of(e), e);
        }
    }

    /**
     * The features that a list of the user names: see {@link Features#parse}.
     *
     * @param list null for the default
     * @throws UsageException if it is no such list
     */
    public static Features features(String list) {
        try {
            return list == null ? Features.DEFAULT : Features.parse(list);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage(), e);
        }
    }

    /** Decodes a module that may use these features; its function bodies are not looked into yet. */
    public static Module decode(Path input, byte[] bytes, Features features) {
        try {
            return ModuleReader.read(bytes, features);
        } catch (WasmException e) {
            throw located(input, Names.NONE, e);
        }
    }

    /** Checks everything in the module. */
    public static void validate(Path input, Module module) {
        try {
            ModuleValidator.validate(module);
        } catch (WasmException e) {
            throw located(input, module.names(), e);
        }
    }

    /** {@code app.wasm:0x1a3f: func[42] $name: type mismatch: ...}. */
    static InputException located(Path input, Names names, WasmException e) {
        StringBuilder line = new StringBuilder();
        line.append(input).append(":0x").append(Integer.toHexString(e.offset())).append(": ");
        e.function().ifPresent(f -> {
            line.append("func[").append(f).append(']');
            names.function(f).ifPresent(name -> line.append(" $").append(shortened(name)));
            line.append(": ");
        });
        return new InputException(printable(line.append(e.reason()).toString()), e);
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "...";
    }

    /** Names come from the module and may contain anything, such as commands for the terminal. */
    public static String printable(String text) {
        StringBuilder result = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean invisible = switch (Character.getType(c)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.SURROGATE,
                        Character.PRIVATE_USE,
                        Character.UNASSIGNED,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR -> true;
                default -> false;
            };
            if (invisible) {
                result.append("\\u{").append(Integer.toHexString(c)).append('}');
            } else {
                result.appendCodePoint(c);
            }
        });
        return result.toString();
    }
}
