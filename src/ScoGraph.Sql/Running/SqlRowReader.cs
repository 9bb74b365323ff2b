using System.Collections.Immutable;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Logical.Foreign;
using ScoGraph.Sql.Backends;

namespace ScoGraph.Sql.Running;

/// <summary>Makes rows of a plan of those of a statement.</summary>
internal sealed class SqlRowReader(ISqlReader reader, ImmutableArray<ResultColumn> columns) : IForeignReader
{
    public bool Read(Span<Value> row)
    {
        if (!reader.Read())
            return false;
        for (int i = 0; i < columns.Length; i++)
            row[i] = Value(columns[i]);
        return true;
    }

    public void Dispose() => reader.Dispose();

    private Value Value(ResultColumn column) => column.Kind == ResultKind.Null || reader.IsNull(column.Number)
        ? Model.Values.Value.Null
        : column.Kind switch
        {
            ResultKind.Node => Model.Values.Value.FromNode(checked((int)reader.Integer(column.Number))),
            ResultKind.Relationship => Model.Values.Value.FromRelationship(checked((int)reader.Integer(column.Number))),
            ResultKind.RelationshipList => List(column),
            ResultKind.RelationshipArray => Array(column),
            ResultKind.Boolean => Model.Values.Value.FromBoolean(reader.Boolean(column.Number)),
            ResultKind.Integer => Model.Values.Value.FromInteger(reader.Integer(column.Number)),
            ResultKind.Float => Model.Values.Value.FromFloat(reader.Float(column.Number)),
            _ => Model.Values.Value.FromString(reader.Text(column.Number)),
        };

    private Value Array(ResultColumn column)
    {
        Value[] items = System.Array.ConvertAll(
            reader.Integers(column.Number), static id => Model.Values.Value.FromRelationship(checked((int)id)));
        if (column.IsReversed)
            System.Array.Reverse(items);
        return Model.Values.Value.FromList(items);
    }

    private Value List(ResultColumn column)
    {
        Value[] items = new Value[checked((int)reader.Integer(column.Number))];
        for (int i = 0; i < items.Length; i++)
        {
            int at = column.IsReversed ? items.Length - 1 - i : i;
            items[at] = Model.Values.Value.FromRelationship(checked((int)reader.Integer(column.Items[i])));
        }

        return Model.Values.Value.FromList(items);
    }
}
