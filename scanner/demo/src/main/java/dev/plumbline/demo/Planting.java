package dev.plumbline.demo;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A defect and how it is planted. */
record Planting(Defect defect, Consumer<Ground> plant) {

  static Planting of(String id, String resource, String what, Consumer<Ground> plant) {
    return new Planting(new Defect(id, resource, what), plant);
  }

  /** A defect of a resource's own body. */
  static Planting in(String resource, String id, String what, UnaryOperator<Json.Obj> change) {
    return of(id, resource, what, ground -> ground.change(resource, change));
  }

  /** Trouble that a client meets for ever on exactly one path. */
  static Planting fails(String resource, String id, String what, String path, Fault.Kind kind) {
    return of(id, resource, what, ground -> ground.fault(new Fault(path, false, kind, 0)));
  }
}
