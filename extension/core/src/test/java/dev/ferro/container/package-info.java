/** Data sources of a container in place of a pool of ours: a real pool that belongs to somebody else. */
package dev.ferro.container;
