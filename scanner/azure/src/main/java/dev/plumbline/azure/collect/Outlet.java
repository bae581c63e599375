package dev.plumbline.azure.collect;

import dev.plumbline.azure.http.Trail;

/** Where a subscription's results go. */
record Outlet(Ledger ledger, Notes notes, Progress progress, Trail trail) {}
