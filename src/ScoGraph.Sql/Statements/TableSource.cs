using System.Collections.Immutable;

namespace ScoGraph.Sql.Statements;

/// <summary>
/// The rows of one table, or of several together. Which columns it has is asked for while the statement is written; it is put together when
/// all is known.
/// </summary>
/// <typeparam name="TArm">What is known of a table.</typeparam>
/// <param name="alias">Its name in the statement.</param>
/// <param name="arms">The tables.</param>
/// <param name="table">The name of a table.</param>
/// <param name="onlyNull">What stands for a column where there is no table.</param>
internal sealed class TableSource<TArm>(string alias, ImmutableArray<TArm> arms, Func<TArm, string> table, string onlyNull)
    : SelectSource(alias)
{
    private readonly bool _isPlain = arms.Length == 1;
    private readonly List<(string Key, string Name, Func<TArm, ArmColumn> Column)> _columns = [];

    /// <summary>The tables; they may become fewer until the statement is put together.</summary>
    public ImmutableArray<TArm> Arms { get; set; } = arms;

    /// <summary>A column.</summary>
    /// <param name="key">What it is; the same columns have the same.</param>
    /// <param name="column">What a table gives for it.</param>
    public string Column(string key, Func<TArm, ArmColumn> column)
    {
        int at = _columns.FindIndex(known => known.Key == key);
        if (at < 0)
        {
            at = _columns.Count;
            _columns.Add((key, $"c{at + 1}", column));
        }

        if (!_isPlain)
            return $"{Alias}.{_columns[at].Name}";
        return column(Arms[0]) is { IsColumn: true } own ? $"{Alias}.{own.Text}" : column(Arms[0]).Text;
    }

    /// <summary>
    /// A column that each row has in another source, too, by a condition; so if no other column is asked for, the source is needless.
    /// </summary>
    public SharedColumn? Shared { get; set; }

    public override bool IsNeedless => Shared is not null && _columns.Count == 1;

    public override bool ReadsTables => true;

    public override string? Needless => Shared?.Condition;

    public override string Text => _isPlain ? $"{table(Arms[0])} {Alias}" : $"({string.Join(" UNION ALL ", Selects())}) {Alias}";

    private IEnumerable<string> Selects()
    {
        if (Arms.IsEmpty)
            return [$"SELECT {List(column => $"{onlyNull} AS {column.Name}")} WHERE FALSE"];
        return Arms.Select(arm => $"SELECT {List(column => $"{column.Column(arm).Text} AS {column.Name}")} FROM {table(arm)}");
    }

    private string List(Func<(string Key, string Name, Func<TArm, ArmColumn> Column), string> text) =>
        _columns.Count == 0 ? "1 AS one" : string.Join(", ", _columns.Select(text));
}
