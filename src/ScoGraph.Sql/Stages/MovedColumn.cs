using ScoGraph.Sql.Backends;
using ScoGraph.Sql.Layouts;

namespace ScoGraph.Sql.Stages;

/// <summary>A column of rows on the way from one database to another.</summary>
internal abstract class MovedColumn
{
    /// <summary>How many rows there are.</summary>
    public abstract int Count { get; }

    public static MovedColumn Of(SqlKind kind) => kind switch
    {
        SqlKind.Boolean => new MovedValues<bool?>(static (reader, at) => reader.Boolean(at)),
        SqlKind.Integer => new MovedValues<long?>(static (reader, at) => reader.Integer(at)),
        SqlKind.Float => new MovedValues<double?>(static (reader, at) => reader.Float(at)),
        _ => new MovedValues<string?>(static (reader, at) => reader.Text(at)),
    };

    /// <summary>Takes a column of the row of a reader.</summary>
    public abstract void Add(ISqlReader reader, int column);

    /// <summary>Some rows as an array.</summary>
    public abstract Array Slice(int first, int count);
}
