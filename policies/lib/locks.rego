# Management locks, which rules of many services ask the same question of.
package plumbline.lib.locks

import data.plumbline.lib.check

# Some lock of the fact (an array of the locks at the resource and above it) keeps the resource from being
# deleted. ReadOnly does so too.
prevents_deletion(fact) := check.some_item(locks, "a lock CanNotDelete or ReadOnly", [forbids(lock) | some lock in locks.each]) if {
	locks := check.items(fact, "")
}

forbids(lock) := check.one_of(lock, "properties.level", {"CanNotDelete", "ReadOnly"})
