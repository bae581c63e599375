package dev.plumbline.azure.http;

import java.time.Duration;

/** How many requests may be sent. It may be overdrawn: who takes early waits as long as it says. */
interface Allowance {

  /** Takes one and says how long to wait before sending. */
  Duration take();
}
