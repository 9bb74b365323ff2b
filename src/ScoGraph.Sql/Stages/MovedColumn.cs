using ScoGraph.Sql.Backends;
using ScoGraph.Sql.Layouts;

namespace ScoGraph.Sql.Stages;

/// <summary>A column of rows on the way from one database to another.</summary>
internal abstract class MovedColumn
{
    /// <summary>How many rows there are.</summary>
    public abstract int Count { get; }

    /// <summary>A column of values that may be null, a row's at a time.</summary>
    public static MovedColumn Of(SqlKind kind) => kind switch
    {
        SqlKind.Boolean => Values<bool?>(static (reader, at) => reader.Boolean(at)),
        SqlKind.Integer => Values<long?>(static (reader, at) => reader.Integer(at)),
        SqlKind.Float => Values<double?>(static (reader, at) => reader.Float(at)),
        _ => Values<string?>(static (reader, at) => reader.Text(at)),
    };

    /// <summary>A column of integers, none of them null, that come as arrays.</summary>
    public static MovedColumn OfArrays() =>
        new MovedValues<long>(static (values, reader, at) => values.AddRange(reader.Integers(at)));

    /// <summary>Takes a column of the row of a reader.</summary>
    public abstract void Add(ISqlReader reader, int column);

    /// <summary>Some rows as an array.</summary>
    public abstract Array Slice(int first, int count);

    /// <summary>All rows, with those of other columns of the kind behind them, as an array.</summary>
    public abstract Array With(IReadOnlyList<MovedColumn> others);

    private static MovedValues<T?> Values<T>(Func<ISqlReader, int, T> read) =>
        new((values, reader, at) => values.Add(reader.IsNull(at) ? default : read(reader, at)));
}
