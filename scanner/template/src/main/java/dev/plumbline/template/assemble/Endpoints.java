package dev.plumbline.template.assemble;

import dev.plumbline.model.Value;
import dev.plumbline.model.Written;
import dev.plumbline.template.expand.Ids;
import dev.plumbline.template.expand.Target;
import dev.plumbline.template.term.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The private endpoints of a deployment that lead to one of its resources, as connections in that
 * resource's body. Another deployment may hold more, so the list is never whole; where there is
 * neither one nor a doubt, the body says nothing.
 *
 * <p>An endpoint's own connections are approved as it is made, or it is not made: that takes the
 * right to approve. A manual one waits for somebody. Source: <a
 * href="https://learn.microsoft.com/azure/private-link/manage-private-endpoint">manage private
 * endpoints</a>.
 */
final class Endpoints {

  private static final String TYPE = "microsoft.network/privateendpoints";
  private static final String MEMBER = "privateEndpointConnections";
  private static final String PATH = "properties." + MEMBER;
  private static final Value APPROVED = Value.of("Approved");
  private static final Value WAITING =
      new Value.Unresolved("somebody has to approve a manual connection", "");

  private final Node anchor;
  private final Neighbours neighbours;
  private final List<Value> connections = new ArrayList<>();
  private final List<Node> sources = new ArrayList<>();
  private Optional<String> doubt;

  private Endpoints(Node anchor, Neighbours neighbours) {
    this.anchor = anchor;
    this.neighbours = neighbours;
    this.doubt = neighbours.missing();
  }

  /** Those that lead to a resource. */
  static Endpoints of(Node anchor, Neighbours neighbours) {
    Endpoints endpoints = new Endpoints(anchor, neighbours);
    neighbours.created(TYPE).forEach(endpoints::endpoint);
    Below children =
        neighbours.below(anchor, anchor.declaredType() + "/privateendpointconnections");
    children.certain().forEach(child -> endpoints.add(Facts.value(child), child));
    children.doubt().ifPresent(endpoints::doubt);
    return endpoints;
  }

  /** A body with them. */
  Value to(Value body) {
    if ((connections.isEmpty() && doubt.isEmpty())
        || !(body instanceof Value.Obj(Map<String, Value> members))
        || !(members.getOrDefault("properties", Value.object())
            instanceof Value.Obj(Map<String, Value> properties))) {
      return body;
    }
    List<Value> items = new ArrayList<>(own(body));
    items.addAll(connections);
    Map<String, Value> inner = new LinkedHashMap<>(properties);
    inner.put(
        MEMBER, new Value.Partial(items, doubt.orElse("another deployment may hold endpoints")));
    Map<String, Value> whole = new LinkedHashMap<>(members);
    whole.put("properties", new Value.Obj(inner));
    return new Value.Obj(whole);
  }

  /**
   * Where they stand.
   *
   * @param body without them
   */
  void places(SortedMap<String, Written> places, Value body) {
    int own = own(body).size();
    for (int i = 0; i < sources.size(); i++) {
      places.put(
          PATH + "[" + (own + i) + "]", new Written(sources.get(i).deployed().at(), List.of()));
    }
  }

  private static List<Value> own(Value body) {
    return body.at("properties", MEMBER).itemsOrEmpty();
  }

  private void endpoint(Node endpoint) {
    Term properties = member(endpoint.deployed().body(), "properties");
    each(member(properties, "privateLinkServiceConnections"))
        .forEach(connection -> connection(connection, endpoint, false));
    each(member(properties, "manualPrivateLinkServiceConnections"))
        .forEach(connection -> connection(connection, endpoint, true));
  }

  private void connection(Term connection, Node endpoint, boolean manual) {
    Term properties = member(connection, "properties");
    Optional<Target> target = Ids.target(member(properties, "privateLinkServiceId"));
    if (target.isEmpty()) {
      return;
    }
    // The endpoint often lies in another group than what it leads to, so its own place says
    // nothing.
    Likeness likeness =
        Likeness.of(
            anchor.deployed().target(),
            anchor.deployed().place(),
            target.get(),
            anchor.deployed().place());
    switch (likeness) {
      case SAME -> {
        if (endpoint.certainWith(anchor)) {
          add(reported(connection, manual), endpoint);
        } else {
          doubt(endpoint.doubt());
        }
      }
      case MAYBE -> {
        if (!Below.isAnothers(anchor, anchor, target.get(), neighbours.all())) {
          doubt(Below.expression(endpoint, target.get()));
        }
      }
      case DIFFERENT -> {}
    }
  }

  private static Value reported(Term connection, boolean manual) {
    Value written =
        Values.of(connection).at("properties", "privateLinkServiceConnectionState", "status");
    Value status = manual ? WAITING : written instanceof Value.Null ? APPROVED : written;
    return Value.object(
        "properties",
        Value.object("privateLinkServiceConnectionState", Value.object("status", status)));
  }

  private void add(Value connection, Node source) {
    connections.add(connection);
    sources.add(source);
  }

  private void doubt(String why) {
    doubt = doubt.or(() -> Optional.of(why));
  }

  /** The items of an array, and what is not known of it as one more. */
  private static List<Term> each(Term array) {
    return switch (array) {
      case Term.Arr(List<Term> items) -> items;
      case Term.PartialArr(List<Term> items, Term.Unknown rest) -> {
        List<Term> more = new ArrayList<>(items);
        more.add(rest);
        yield more;
      }
      case Term.Unknown unknown -> List.of(unknown);
      case Term.PartialObj object -> List.of(object.rest());
      case Term.Null ignored -> List.of();
      case Term.Bool ignored -> List.of();
      case Term.Num ignored -> List.of();
      case Term.Text ignored -> List.of();
      case Term.Obj ignored -> List.of();
      case Term.Lambda ignored -> List.of();
    };
  }

  /** Of something unknown each member is: what makes it so is the reason. */
  private static Term member(Term object, String name) {
    return switch (object) {
      case Term.Obj known -> known.member(name).map(Term.Member::value).orElse(Term.Null.VALUE);
      case Term.PartialObj partial ->
          partial.known().member(name).map(Term.Member::value).orElse(partial.rest());
      case Term.Unknown unknown -> unknown;
      case Term.Null ignored -> Term.Null.VALUE;
      case Term.Bool ignored -> Term.Null.VALUE;
      case Term.Num ignored -> Term.Null.VALUE;
      case Term.Text ignored -> Term.Null.VALUE;
      case Term.Arr ignored -> Term.Null.VALUE;
      case Term.PartialArr ignored -> Term.Null.VALUE;
      case Term.Lambda ignored -> Term.Null.VALUE;
    };
  }
}
