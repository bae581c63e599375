package dev.plumbline.azure.collect;

/** Where a subscription's results go. */
record Outlet(Ledger ledger, Notes notes, Progress progress, Beside beside) {}
