# What rules about the ways to a resource ask in common.
package plumbline.lib.network

import data.plumbline.lib.check

# Some private endpoint leads to the resource. One that still waits, or was rejected, carries no traffic.
has_approved_endpoint(fact) := check.some_item(connections, "an approved connection", [is_approved(one) | some one in connections.each]) if {
	connections := check.items(fact, "properties.privateEndpointConnections")
}

is_approved(connection) := check.equals(connection, "properties.privateLinkServiceConnectionState.status", "Approved")
