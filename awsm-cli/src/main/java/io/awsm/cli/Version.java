// SPDX-License-Identifier: Apache-2.0
package io.awsm.cli;

import io.awsm.toolchain.Product;
import picocli.CommandLine.IVersionProvider;

final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"aWsm " + Product.version() + ", LLVM " + Product.llvmVersion()};
    }
}
