package plumbline.single

thing_clash["thing-clash"] := data.things.clash

thing_level["thing-level"] := data.things.level

thing_lost["thing-lost"] := data.things.lost

part_owner["part-owner"] := data.parts.owner
