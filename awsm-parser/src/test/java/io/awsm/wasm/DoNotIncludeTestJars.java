// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** Leaves these tests, which other parts have as a jar, out of what is looked at. */
public final class DoNotIncludeTestJars implements ImportOption {

    @Override
    public boolean includes(Location location) {
        return !location.contains("-tests.jar");
    }
}
