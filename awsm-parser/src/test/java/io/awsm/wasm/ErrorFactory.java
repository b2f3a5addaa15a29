// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsm.wasm.binary.ModuleReader;
import io.awsm.wasm.validation.ModuleValidator;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/**
 * Proves of an error factory that each of its methods speaks of some module: no error is without a test, and none is
 * dead code. The method that made an exception is found in its stack trace.
 */
public final class ErrorFactory {

    private final Class<?> factory;
    private final Set<String> produced = new TreeSet<>();

    public ErrorFactory(Class<?> factory) {
        this.factory = factory;
    }

    /** The module is refused by this method of the factory. */
    public ErrorFactory produces(String method, ModuleBytes module) {
        return produces(method, module.toBytes());
    }

    public ErrorFactory produces(String method, byte[] module) {
        return produces(method, module, Features.DEFAULT);
    }

    /** If these are the features that the module may use. */
    public ErrorFactory produces(String method, byte[] module, Features features) {
        assertThat(origin(module, features)).isEqualTo(method);
        produced.add(method);
        return this;
    }

    private String origin(byte[] module, Features features) {
        try {
            ModuleValidator.validate(ModuleReader.read(module, features));
        } catch (WasmException e) {
            // Methods of the factory may share others; the outermost is the one that was asked.
            return Arrays.stream(e.getStackTrace())
                    .filter(f -> f.getClassName().equals(factory.getName()))
                    .map(StackTraceElement::getMethodName)
                    .reduce("another factory: " + e.getMessage(), (inner, outer) -> outer);
        }
        return "nothing: the module is valid";
    }

    /** All its methods, but for private ones, have been named. */
    public void nothingElse() {
        assertThat(Arrays.stream(factory.getDeclaredMethods())
                        .filter(m -> WasmException.class.isAssignableFrom(m.getReturnType()))
                        .filter(m -> !Modifier.isPrivate(m.getModifiers()))
                        .map(Method::getName)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(produced);
    }
}
