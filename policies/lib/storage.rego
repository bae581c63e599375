# What a storage account can hold, and who may enter with a key: both depend on the account alone.
package plumbline.lib.storage

import data.plumbline.lib.check

has_blobs := check.none_of([check.equals("account", "kind", "FileStorage")])

# Premium accounts that are not of a kind of their own hold page blobs and nothing else.
holds_page_blobs_only := check.all_of([
	check.none_of([check.one_of("account", "kind", {"BlobStorage", "BlockBlobStorage", "FileStorage"})]),
	check.one_of("account", "sku.name", {"Premium_LRS", "Premium_ZRS"}),
])

has_block_blobs := check.all_of([has_blobs, check.none_of([holds_page_blobs_only])])

has_queues_and_tables := check.none_of([
	check.one_of("account", "kind", {"BlobStorage", "BlockBlobStorage", "FileStorage"}),
	holds_page_blobs_only,
])

has_file_shares := check.any_of([check.equals("account", "kind", "FileStorage"), has_queues_and_tables])

# Access keys, and the signatures made with them, are accepted.
accepts_keys := check.none_of([check.is_false("account", "properties.allowSharedKeyAccess")])

# Closed to networks that nobody named.
is_closed_by_default := check.any_of([
	check.one_of("account", "properties.publicNetworkAccess", {"Disabled", "SecuredByPerimeter"}),
	check.equals("account", "properties.networkAcls.defaultAction", "Deny"),
])
