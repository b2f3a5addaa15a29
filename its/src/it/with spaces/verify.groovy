// SPDX-License-Identifier: Apache-2.0
def program = new File(basedir, "target/awsm/default/a directory/hello there")
assert [program.path].execute().text == "Hello, world!\n"
