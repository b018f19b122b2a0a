/** The code of README and guide: each page quotes regions of these tests, so what it says compiles and runs. */
package dev.ferro.docs;
