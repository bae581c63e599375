/**
 * What belongs to a subscription itself: plans of Microsoft Defender for Cloud, the export of the
 * activity log and its alerts, deleted vaults, and the workspaces that logs go to.
 */
@NullMarked
package dev.plumbline.azure.subscription;

import org.jspecify.annotations.NullMarked;
