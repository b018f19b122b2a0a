/** The entities of Ferro, in a package that no persistence unit looks at. */
@NullMarked
package dev.ferro.kit.jpa.ours;

import org.jspecify.annotations.NullMarked;
