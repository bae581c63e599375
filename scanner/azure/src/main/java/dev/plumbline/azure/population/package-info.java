/**
 * What a scan is about: scopes, the subscriptions behind them, and which resources Resource Graph
 * says they hold.
 */
@NullMarked
package dev.plumbline.azure.population;

import org.jspecify.annotations.NullMarked;
