/** The pages as a browser shows them: walked, measured for accessibility, and drawn. Needs a Chromium; see CONTRIBUTING.md. */
package org.sisterledger.server.browser;
