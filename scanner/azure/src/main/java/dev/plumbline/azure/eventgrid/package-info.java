/**
 * Event Grid topics, system topics and event subscriptions. The SDK's module for Event Grid does
 * not resolve, so all of it is plain REST; see docs/adr/0002-azure-modules.md.
 */
@NullMarked
package dev.plumbline.azure.eventgrid;

import org.jspecify.annotations.NullMarked;
