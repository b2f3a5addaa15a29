// SPDX-License-Identifier: Apache-2.0
import io.awsm.its.Modules

Modules.kernel("gemm", "MINI", new File(basedir, "src/main/wasm/gemm.wasm"))
