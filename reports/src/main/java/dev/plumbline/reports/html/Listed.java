package dev.plumbline.reports.html;

import java.util.List;

/**
 * What the page lists.
 *
 * @param rules worst first
 * @param subscriptions those with the most to fix first
 * @param clean how many judged resources have nothing to list
 */
record Listed(List<RuleSection> rules, List<SubscriptionSection> subscriptions, int clean) {}
