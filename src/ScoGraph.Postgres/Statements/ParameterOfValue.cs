using Npgsql;
using NpgsqlTypes;
using ScoGraph.Model.Values;

namespace ScoGraph.Postgres.Statements;

/// <summary>Values as parameters of statements.</summary>
internal static class ParameterOfValue
{
    public static NpgsqlParameter Of(in Value value) => value.Kind switch
    {
        ValueKind.Boolean => new NpgsqlParameter<bool> { TypedValue = value.AsBoolean(), NpgsqlDbType = NpgsqlDbType.Boolean },
        ValueKind.Integer => new NpgsqlParameter<long> { TypedValue = value.AsInteger(), NpgsqlDbType = NpgsqlDbType.Bigint },
        ValueKind.Float => new NpgsqlParameter<double> { TypedValue = value.AsFloat(), NpgsqlDbType = NpgsqlDbType.Double },
        ValueKind.String => new NpgsqlParameter<string> { TypedValue = value.AsString(), NpgsqlDbType = NpgsqlDbType.Text },
        _ => OfList(value.AsList()),
    };

    /// <summary>A column of rows that are given with a statement; items may be null.</summary>
    public static NpgsqlParameter OfColumn(Array column) => Array(
        column switch
        {
            bool?[] => NpgsqlDbType.Boolean,
            long[] or long?[] => NpgsqlDbType.Bigint,
            double?[] => NpgsqlDbType.Double,
            _ => NpgsqlDbType.Text,
        },
        column);

    private static NpgsqlParameter OfList(ListValue list)
    {
        Value[] items = [.. Enumerable.Range(0, list.Count).Select(at => list[at])];
        return items.Length == 0 ? Array(NpgsqlDbType.Text, System.Array.Empty<string>()) : items[0].Kind switch
        {
            ValueKind.Boolean => Array(NpgsqlDbType.Boolean, System.Array.ConvertAll(items, static item => item.AsBoolean())),
            ValueKind.Integer => Array(NpgsqlDbType.Bigint, System.Array.ConvertAll(items, static item => item.AsInteger())),
            ValueKind.Float => Array(NpgsqlDbType.Double, System.Array.ConvertAll(items, static item => item.AsFloat())),
            _ => Array(NpgsqlDbType.Text, System.Array.ConvertAll(items, static item => item.AsString())),
        };
    }

    private static NpgsqlParameter Array(NpgsqlDbType kind, object values) =>
        new() { NpgsqlDbType = NpgsqlDbType.Array | kind, Value = values };
}
