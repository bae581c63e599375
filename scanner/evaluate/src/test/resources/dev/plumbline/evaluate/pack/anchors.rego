package plumbline.anchors

test_things["thing-clash"] := data.things.clash

test_things["thing-level"] := data.things.level

test_things["thing-lost"] := data.things.lost

test_things_parts["part-owner"] := data.parts.owner
