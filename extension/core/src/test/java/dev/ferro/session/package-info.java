/** How work runs on a connection. */
package dev.ferro.session;
