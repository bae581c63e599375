package dev.plumbline.cli;

import dev.plumbline.demo.Estate;
import dev.plumbline.demo.Fault;
import dev.plumbline.demo.SmallEstate;
import java.util.List;
import java.util.OptionalInt;

/**
 * One row of the table of faults.
 *
 * @param name what it is called
 * @param wire what happens on the wire
 * @param estate an Azure in which it happens
 * @param options of the scan, beside the usual ones
 * @param clock how the scan's clock goes
 * @param path of the requests that meet it
 * @param requests how many of them are sent; empty where it does not matter
 */
record Trouble(
    String name,
    String wire,
    Estate estate,
    List<String> options,
    ScanClock clock,
    String path,
    OptionalInt requests,
    Fate fate) {

  /** The usual options, a clock that stands still, and any number of requests. */
  static Trouble of(String name, String wire, Estate estate, String path, Fate fate) {
    return new Trouble(
        name, wire, estate, List.of(), ScanClock.standing(), path, OptionalInt.empty(), fate);
  }

  /** What happens on one path of the small estate, or once below it. */
  static Trouble on(Fault fault, String name, String wire, Fate fate) {
    return of(name, wire, SmallEstate.estate().with(fault), fault.path(), fate);
  }

  Trouble sending(int number) {
    return new Trouble(name, wire, estate, options, clock, path, OptionalInt.of(number), fate);
  }

  Trouble with(String... more) {
    return new Trouble(name, wire, estate, List.of(more), clock, path, requests, fate);
  }

  Trouble by(ScanClock other) {
    return new Trouble(name, wire, estate, options, other, path, requests, fate);
  }

  @Override
  public String toString() {
    return name;
  }
}
