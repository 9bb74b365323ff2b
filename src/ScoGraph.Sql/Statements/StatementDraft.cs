using System.Collections.Immutable;
using System.Globalization;
using ScoGraph.Sql.Dialects;
using ScoGraph.Sql.Layouts;
using ScoGraph.Sql.Parameters;

namespace ScoGraph.Sql.Statements;

/// <summary>What all parts of a statement that is being written share.</summary>
/// <param name="dialect">How it is written.</param>
/// <param name="layout">The tables.</param>
/// <param name="lists">The kinds of parameters that are lists.</param>
internal sealed class StatementDraft(SqlDialect dialect, GraphLayout layout, ListParameters lists)
{
    private readonly List<StatementParameter> _parameters = [];
    private readonly List<(string Place, Func<string> Text)> _late = [];
    private int _names;

    public SqlDialect Dialect => dialect;

    public GraphLayout Layout => layout;

    /// <summary>What of the graph the database holds where it holds a part; null where it holds all.</summary>
    public Locality? Locality { get; init; }

    /// <summary>Whether it reads a table of which the database does not hold all, as far as it is put together.</summary>
    public bool ReadsParts { get; private set; }

    public ListParameters Lists => lists;

    /// <summary>Whether the database may fail to compute a value of it.</summary>
    public bool MayFail { get; set; }

    /// <summary>Whether a part of it counts below a join what is only counted.</summary>
    public bool CountsBranches { get; set; }

    public ImmutableArray<StatementParameter> Parameters => [.. _parameters];

    /// <summary>The name of a table that is read.</summary>
    public string Read(NodeTable table) => Read(table.Name, table.IsPart);

    /// <inheritdoc cref="Read(NodeTable)"/>
    public string Read(LinkTable table) => Read(table.Name, table.IsPart);

    /// <summary>A name that no other part of the statement has.</summary>
    public string Name(string prefix) => prefix + (++_names).ToString(CultureInfo.InvariantCulture);

    /// <summary>The place of a parameter of the query.</summary>
    public string Parameter(string name, SqlKind kind, ParameterShape shape = ParameterShape.Value)
    {
        StatementParameter parameter = new(name, kind, shape);
        int at = _parameters.IndexOf(parameter);
        if (at < 0)
        {
            at = _parameters.Count;
            _parameters.Add(parameter);
        }

        return dialect.Parameter(at + 1);
    }

    /// <summary>What stands for a text that is known only when the statement is put together.</summary>
    /// <param name="name">A name of its own.</param>
    /// <param name="text">The text.</param>
    public string Late(string name, Func<string> text)
    {
        // No literal holds U+0000.
        string place = $"\0{name}.\0";
        _late.Add((place, text));
        return place;
    }

    /// <summary>The statement with all texts that were not known before.</summary>
    public string PutTogether(string statement) =>
        _late.Aggregate(statement, (text, late) => text.Replace(late.Place, late.Text(), StringComparison.Ordinal));

    /// <summary>A value as a column of a result, whose type is then the kind's.</summary>
    public string Typed(SqlValue value) => value.IsLiteral || value.Kind is null
        ? $"CAST({value.Text} AS {dialect.TypeOf(value.Kind ?? SqlKind.String)})" : value.Text;

    /// <summary>A null of a kind.</summary>
    public string NullOf(SqlKind kind) => $"CAST(NULL AS {dialect.TypeOf(kind)})";

    private string Read(string name, bool isPart)
    {
        ReadsParts |= isPart;
        return name;
    }
}
