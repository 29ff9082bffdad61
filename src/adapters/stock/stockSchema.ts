import { requireOptions } from "../../core/errors/requireOptions";
import { sqlIdentifier } from "../sql/sqlIdentifier";

/** Where the tables go. */
export interface SqlStockSchemaOptions {
  /**
   * Schema of the tables and the view, created where it is not there.
   *
   * @defaultValue the first of the connection's search path
   */
  readonly schema?: string;
}

/**
 * SQL that makes four small tables and the view `stock_levels` over them, for those who have none yet or want to see
 * what `sqlStock` reads. Any view with its columns will do:
 *
 * | column | type | |
 * |---|---|---|
 * | `sku` | `text` | |
 * | `node` | `text` | may be left out or null where there is one stock only |
 * | `on_hand` | integer | physically there; negative where a shop sells before it receives |
 * | `reserved` | integer | set aside for orders; may be left out, as all that follow |
 * | `inbound` | `json` | a list of `{ quantity, expected_at }` not yet there |
 * | `backordered`, `reorder_point`, `order_up_to` | integer | |
 * | `observed_at` | `timestamptz` | when the row was true, where that is not now |
 *
 * Integers of any width, also as `numeric` without a fraction. One row a SKU and node.
 *
 * @throws OrderTriageError `invalid_options` for a schema that is no plain name.
 * @example
 * ```ts
 * await pool.query(sqlStockSchema({ schema: "shop" }));
 * ```
 */
export function sqlStockSchema(options: SqlStockSchemaOptions = {}): string {
  requireOptions(options, ["schema"], "sqlStockSchema");
  const schema =
    options.schema === undefined
      ? ""
      : sqlIdentifier(options.schema, { of: "sqlStockSchema", option: "schema" });
  const at = schema === "" ? "" : `${schema}.`;
  return `${schema === "" ? "" : `create schema if not exists ${schema};\n`}
create table if not exists ${at}stock_on_hand (
  sku text not null, node text not null, quantity integer not null,
  reorder_point integer check (reorder_point >= 0), order_up_to integer check (order_up_to >= 0),
  primary key (sku, node)
);
create table if not exists ${at}stock_reserved (
  sku text not null, node text not null, order_id text not null, quantity integer not null check (quantity >= 0),
  primary key (sku, node, order_id)
);
create table if not exists ${at}stock_inbound (
  sku text not null, node text not null, delivery_id text not null, quantity integer not null check (quantity >= 0),
  expected_at timestamptz not null, received_at timestamptz,
  primary key (sku, node, delivery_id)
);
create table if not exists ${at}stock_backordered (
  sku text not null, node text not null, order_id text not null, quantity integer not null check (quantity >= 0),
  primary key (sku, node, order_id)
);
create or replace view ${at}stock_levels as
select
  place.sku,
  place.node,
  coalesce(held.quantity, 0) as on_hand,
  (select sum(quantity) from ${at}stock_reserved r where (r.sku, r.node) = (place.sku, place.node)) as reserved,
  (select json_agg(json_build_object('quantity', quantity, 'expected_at', expected_at) order by expected_at, delivery_id)
    from ${at}stock_inbound i where (i.sku, i.node) = (place.sku, place.node) and received_at is null) as inbound,
  (select sum(quantity) from ${at}stock_backordered b where (b.sku, b.node) = (place.sku, place.node)) as backordered,
  held.reorder_point,
  held.order_up_to
from (
  select sku, node from ${at}stock_on_hand
  union select sku, node from ${at}stock_reserved
  union select sku, node from ${at}stock_inbound
  union select sku, node from ${at}stock_backordered
) place
left join ${at}stock_on_hand held on (held.sku, held.node) = (place.sku, place.node);
`;
}
