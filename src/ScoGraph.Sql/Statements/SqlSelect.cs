using System.Globalization;
using ScoGraph.Sql.Dialects;
using ScoGraph.Sql.Layouts;

namespace ScoGraph.Sql.Statements;

/// <summary>A SELECT that is being written.</summary>
internal sealed class SqlSelect
{
    private readonly List<SelectSource> _sources = [];
    private readonly List<string> _conditions = [];
    private readonly List<string> _outputs = [];

    /// <summary>What rows are grouped by; null where they are not grouped.</summary>
    public List<string>? Groups { get; private set; }

    public bool IsDistinct { get; set; }

    /// <summary>In which order rows come, as keys of ORDER BY.</summary>
    public List<SqlSortKey> Order { get; } = [];

    public string? Limit { get; set; }

    public string? Offset { get; set; }

    /// <summary>Whether rows are counted, so that nothing may be added to what makes them.</summary>
    public bool IsBounded => Limit is not null || Offset is not null;

    /// <summary>Whether rows of a table come into it: else there is nothing that the database would do better.</summary>
    public bool ReadsTables => _sources.Any(source => source.ReadsTables);

    /// <summary>Whether a source reads those before it, so that none of them can be found in a later one instead.</summary>
    public bool HasLateral => _sources.Any(source => source.IsLateral);

    /// <summary>Whether a source stands in its own FROM.</summary>
    public bool Has(SelectSource source) => _sources.Contains(source);

    public void Add(SelectSource source)
    {
        if (source.IsOptional && _sources.Count == 0)
            _sources.Add(new UnitSource("u0"));
        _sources.Add(source);
    }

    public void Where(string condition) => _conditions.Add(condition);

    /// <summary>Sorts by one key more.</summary>
    public void OrderBy(SqlValue value, bool descending, SqlDialect dialect)
    {
        // What reads no column is the same in every row; written out, an integer would mean a column's number.
        if (value.Kind is not { } kind || !ReadsColumns(value.Text))
            return;
        string key = kind == SqlKind.String ? dialect.ByCodePoint(value.Text) : value.Text;
        Order.Add(new SqlSortKey(value, descending, dialect.SortKey(key, descending)));
    }

    /// <summary>Groups rows; outputs that are no aggregates become keys.</summary>
    /// <param name="constant">
    /// What stands for the keys where all are the same in every row: then no rows give no group. Null where there are no keys.
    /// </param>
    public void Group(string? constant) => Groups = constant is null ? [] : [constant];

    /// <summary>The name of a value as a column of the result.</summary>
    public string Output(string value)
    {
        // A constant is the same in every row of a group.
        if (Groups is { } groups && ReadsColumns(value) && !_outputs.Contains(value))
            groups.Add(value);
        return OutputAsIs(value);
    }

    /// <summary>The name of an aggregate as a column of the result.</summary>
    public string OutputAsIs(string value)
    {
        int at = _outputs.IndexOf(value);
        if (at < 0)
        {
            at = _outputs.Count;
            _outputs.Add(value);
        }

        return Name(at);
    }

    /// <summary>Adds a column to the result, also where another is the same.</summary>
    public void Append(string value) => _outputs.Add(value);

    /// <summary>The number of a column of the result, from 0.</summary>
    public int OutputNumber(string value)
    {
        Output(value);
        return _outputs.IndexOf(value);
    }

    /// <summary>On one line, to stand within another.</summary>
    public string OneLine() => string.Join(' ', Lines(Columns()));

    /// <summary>On several lines.</summary>
    public string Lines() => string.Join('\n', Lines(Columns()));

    /// <summary>With something else as its only column.</summary>
    public string OneLine(string column) => string.Join(' ', Lines(column));

    /// <summary>Whether a value may be another one in another row.</summary>
    public static bool ReadsColumns(string value) => value.Contains('.', StringComparison.Ordinal);

    /// <summary>The name of a column of the result by its number, from 0.</summary>
    public static string Name(int at) => "c" + (at + 1).ToString(CultureInfo.InvariantCulture);

    private string Columns() => _outputs.Count == 0 ? "1 AS one"
        : string.Join(", ", _outputs.Select((value, i) => $"{value} AS {Name(i)}"));

    private IEnumerable<string> Lines(string columns)
    {
        yield return $"SELECT {(IsDistinct ? "DISTINCT " : "")}{columns}";
        List<SelectSource> sources = [.. _sources.Where(source => !source.IsNeedless)];
        if (sources.Count > 0)
            yield return "FROM " + Sources(sources);
        HashSet<string?> needless = [.. _sources.Where(source => source.IsNeedless).Select(source => source.Needless)];
        string word = "WHERE ";
        foreach (string condition in _conditions.Where(condition => !needless.Contains(condition)))
        {
            yield return word + condition;
            word = "AND ";
        }

        if (Groups is { Count: > 0 } groups)
            yield return "GROUP BY " + string.Join(", ", groups);
        if (Order.Count > 0)
            yield return "ORDER BY " + string.Join(", ", Order.Select(key => key.Text));
        if (Limit is { } limit)
            yield return "LIMIT " + limit;
        if (Offset is { } offset)
            yield return "OFFSET " + offset;
    }

    /// <summary>Beside an outer join all are joined in words: its condition may then read all that stands before it.</summary>
    private static string Sources(List<SelectSource> sources)
    {
        string between = sources.Any(source => source.IsOptional) ? " CROSS JOIN " : ", ";
        string text = sources[0].Text;
        foreach (SelectSource source in sources.Skip(1))
            text += source.IsOptional ? $" LEFT JOIN {source.Text} ON {source.On}" : between + source.Text;
        return text;
    }
}
