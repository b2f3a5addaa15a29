// SPDX-License-Identifier: Apache-2.0
assert new File(basedir, "build.log").text.contains("no modules in ")
assert !new File(basedir, "target/awsm/default").exists()
