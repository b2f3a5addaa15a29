// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.validation;

import io.awsm.wasm.Feature;
import io.awsm.wasm.Features;
import io.awsm.wasm.WasmException;
import io.awsm.wasm.binary.BodyScanner;
import io.awsm.wasm.binary.ModuleReader;
import io.awsm.wasm.module.Module;
import java.util.List;

/**
 * Which features a module cannot do without.
 *
 * @since 0.1
 */
public final class RequiredFeatures {

    private RequiredFeatures() {}

    /**
     * Those without which the module is refused, in the order of {@link Feature}. Found by trying, so that there is no
     * second opinion on what belongs to a feature.
     *
     * @param module a valid one
     */
    public static List<Feature> of(byte[] module) {
        return Features.optional()
                .filter(f -> !isValid(module, Features.DEFAULT.without(f)))
                .toList();
    }

    private static boolean isValid(byte[] bytes, Features features) {
        try {
            Module module = ModuleReader.read(bytes, features);
            ModuleValidator.validateSections(module);
            BodyScanner.scan(module);
            return true;
        } catch (WasmException e) {
            return false;
        }
    }
}
