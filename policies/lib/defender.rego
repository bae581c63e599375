# Plans of Microsoft Defender for Cloud, which rules of many services ask the same question of.
package plumbline.lib.defender

import data.plumbline.lib.check

# The fact (an array of the subscription's plans) holds the plan in tier Standard. Tier Free is off.
has_plan(fact, plan) := check.some_item(plans, $"plan {plan} in tier Standard", [is_on(one, plan) | some one in plans.each]) if {
	plans := check.items(fact, "")
}

is_on(one, plan) := check.all_of([
	check.equals(one, "name", plan),
	check.equals(one, "properties.pricingTier", "Standard"),
])
